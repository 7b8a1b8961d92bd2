import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SessionEvent } from '../../../src/index.js';
import { until } from '../../support/processes.js';

/** The events of a session that are on disk, below a folder. */
export function keptEvents(folder: string, sessionId: string): readonly SessionEvent[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.includes(sessionId) && path.endsWith('.jsonl'),
  );
  return files.flatMap((path) => {
    // The last line may not be whole yet.
    const lines = readFileSync(join(folder, path), 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as SessionEvent);
  });
}

/** Waits until an event of a type is on disk: it is seen before that. */
export async function untilKept(folder: string, sessionId: string, type: string): Promise<void> {
  await until(() => keptEvents(folder, sessionId).some((event) => event.type === type), `${type} to be written`);
}
