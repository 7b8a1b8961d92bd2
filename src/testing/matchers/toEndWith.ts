import type { SessionEvent, SessionEventType } from '../../protocol/SessionEvent.js';
import { assertList } from './assertList.js';
import type { MatcherResult } from './MatcherResult.js';
import { verdict } from './verdict.js';

/** How events end: the agent is done, was aborted, or failed; or the type of the last event. */
export type Ending = 'idle' | 'aborted' | 'error' | SessionEventType;

/**
 * Whether events end in some way. `idle`: with a `session.idle` of a run that went well; `aborted` and `error`: with one that did
 * not, or cut off at the `abort` or `session.error` itself.
 *
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { toEndWith } from 'copilot-rx/testing';
 * import { firstValueFrom, toArray } from 'rxjs';
 *
 * await using client = new CopilotClient();
 * const session = await client.createSession();
 * const events = await firstValueFrom(session.turn('What is in this folder?').pipe(toArray()));
 * console.log(toEndWith(events, 'idle').pass);
 * ```
 */
export function toEndWith(events: readonly SessionEvent[], ending: Ending): MatcherResult {
  assertList(events);
  const pass = ending === howOf(events) || ending === events.at(-1)?.type;
  return verdict(pass, `an end with ${ending}`, `another end than ${ending}`, events.slice(-3));
}

/** Protocol 2 tells an abort only by the event of that name, so the run is looked back on, to the idle before it. */
function howOf(events: readonly SessionEvent[]): 'idle' | 'aborted' | 'error' | undefined {
  const last = events.at(-1);
  if (last === undefined) return undefined;
  if (last.type !== 'session.idle') return interruptionIn([last]);
  if (last.data.aborted === true) return 'aborted';
  const earlier = events.slice(0, -1);
  return interruptionIn(earlier.slice(earlier.map(({ type }) => type).lastIndexOf('session.idle') + 1)) ?? 'idle';
}

function interruptionIn(run: readonly SessionEvent[]): 'aborted' | 'error' | undefined {
  if (run.some(({ type }) => type === 'abort')) return 'aborted';
  // `session.log` writes notes as errors of this kind.
  const hasFailed = run.some((event) => event.type === 'session.error' && event.data.errorType !== 'notification');
  return hasFailed ? 'error' : undefined;
}
