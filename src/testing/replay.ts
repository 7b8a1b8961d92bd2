import { checkOptions, isText } from '../protocol/checkOptions.js';
import { createPlayer } from './createPlayer.js';
import { ReplayedSession } from './ReplayedSession.js';
import type { ReplayOptions } from './ReplayOptions.js';
import type { ReplaySource } from './ReplaySource.js';

/**
 * Replays what was recorded, with `record()` or by the client's option `record`, or the `events.jsonl` that the runtime itself
 * keeps of a session: its feeds tell the same again, in the same order, at any speed. A recording of a real session becomes a
 * regression test in three lines; nothing of Node is needed, so reading the file is the caller's.
 *
 * The feeds are hot, as those of a live session: subscribe to them first. Nothing plays before `playing$` is subscribed to.
 *
 * A line that makes no sense ends the feeds and `playing$` with a RecordingError that tells its number. The last line is
 * left out if it is no JSON: a process that was killed had no time to finish it.
 *
 * @throws InvalidOptionsError
 *
 * @example
 * ```ts
 * import { strict as assert } from 'node:assert';
 * import { readFileSync } from 'node:fs';
 * import { replay } from 'copilot-rx/testing';
 * import { lastValueFrom } from 'rxjs';
 *
 * const session = replay(readFileSync('spec/recordings/division.ndjson', 'utf8'), { speed: 'instant' });
 * session.playing$.subscribe();
 * assert.equal((await lastValueFrom(session.state$)).messages.at(-1)?.content, 'It is 4.');
 * ```
 */
export function replay(source$: ReplaySource, options: ReplayOptions = {}): ReplayedSession {
  checkOptions('replay options', options, [
    [
      'speed',
      (speed) => speed === 'instant' || (typeof speed === 'number' && speed > 0),
      'must be "instant" or above 0',
    ],
    ['sessionId', isText, 'must be a text'],
  ]);
  return new ReplayedSession(createPlayer(source$, options));
}
