import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SessionEvent } from 'copilot-rx';
import { prompts } from '../testing/transcripts/story.js';
import { readChunks } from './support/readChunks.js';
import { answerOf, chunksOf } from './support/retold.js';
import { comparable } from './support/comparable.js';
import { unpaired } from './support/unpaired.js';

describe.each([3, 2] as const)('the transcript of a real session on protocol %i', (protocol) => {
  const turns = turnsOf(readFileSync(join(__dirname, `../testing/transcripts/protocol-${protocol}.ndjson`), 'utf8'));

  it('has a turn for each prompt', () => {
    expect(turns).toHaveLength(prompts.length);
  });

  it.each(prompts.map((prompt, index) => [prompt, index] as const))(
    'is what the official reader makes of it: %s',
    async (_, index) => {
      const events = turns[index] ?? [];
      const chunks = await chunksOf(events);

      expect(unpaired(chunks)).toEqual([]);
      expect(comparable(await readChunks(chunks))).toEqual(comparable(await answerOf(events)));
    },
  );
});

/** Events from one prompt to its idle. */
function turnsOf(lines: string): SessionEvent[][] {
  const turns: SessionEvent[][] = [];
  for (const line of lines.trim().split('\n')) {
    const { event } = JSON.parse(line) as { event?: SessionEvent };
    if (event === undefined) continue;
    if (event.type === 'user.message') turns.push([]);
    turns.at(-1)?.push(event);
  }
  return turns;
}
