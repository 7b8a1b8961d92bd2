/**
 * Makes the transcripts beside this file anew, from real sessions: npx tsx --tsconfig examples/tsconfig.json
 * spec/testing/transcripts/make.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CopilotClient } from 'copilot-rx';
import { startScriptedModel, temporaryHome } from 'copilot-rx/scripted-model';
import type { RecordingLine } from '../../../src/protocol/RecordingLine.js';
import { config, isTelling, prompts, script } from './story.js';

/** Installed by the set-up of jest. */
const protocol2 = join(
  import.meta.dirname,
  '../../runtimes/v2/node_modules',
  `copilot-v2-${process.platform}-${process.arch}`,
  'copilot',
);

for (const protocol of [3, 2]) {
  const lines: string[] = [];
  using home = temporaryHome();
  await using model = await startScriptedModel(script, { env: home.env });
  {
    await using client = new CopilotClient({
      ...model.clientOptions,
      cwd: home.folder,
      record: (line) => lines.push(line),
      ...(protocol === 2 ? { cliPath: protocol2 } : {}),
    });
    const session = await client.createSession({ ...model.sessionConfig, ...config });
    for (const prompt of prompts)
      await session.sendAndWait(prompt).catch((error: unknown) => console.log(String(error)));
  }
  const kept = lines.flatMap((line) => tidied(line, home.folder));
  writeFileSync(join(import.meta.dirname, `protocol-${protocol}.ndjson`), `${kept.join('\n')}\n`);
}

/** What the CLI says of itself, its system prompt above all, is not ours to keep; nor are folders of this machine. */
function tidied(line: string, folder: string): string[] {
  const recorded = JSON.parse(line.replaceAll(folder, '/project')) as RecordingLine;
  // What is undefined is left out of JSON.
  if ('recording' in recorded) return [JSON.stringify({ ...recorded, settings: undefined })];
  if ('end' in recorded) return [JSON.stringify(recorded)];
  if (!('event' in recorded) || !isTelling(recorded.event)) return [];
  const { event } = recorded;
  return [JSON.stringify({ ...recorded, event: { ...event, data: { ...event.data, transformedContent: undefined } } })];
}
