import type { SessionEvent, SessionEventType } from '../../protocol/SessionEvent.js';
import type { SessionEventData } from '../../protocol/SessionEventData.js';
import { shown } from '../marbles/shown.js';
import { assertList } from './assertList.js';
import { isMatch } from './isMatch.js';
import type { MatcherResult } from './MatcherResult.js';
import { verdict } from './verdict.js';

/**
 * Whether there is an event of a type whose data has, at least, some fields.
 *
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { toHaveEmitted } from 'copilot-rx/testing';
 * import { firstValueFrom, toArray } from 'rxjs';
 *
 * await using client = new CopilotClient();
 * const session = await client.createSession();
 * const events = await firstValueFrom(session.turn('What is in this folder?').pipe(toArray()));
 * console.log(toHaveEmitted(events, 'session.error', { errorType: 'rate_limit' }).pass);
 * ```
 */
export function toHaveEmitted<Type extends SessionEventType>(
  events: readonly SessionEvent[],
  type: Type,
  data?: Partial<SessionEventData[Type]>,
): MatcherResult {
  assertList(events);
  const ofType = events.filter((event) => event.type === type);
  const pass = ofType.some((event) => data === undefined || isMatch(event.data, data));
  const what = data === undefined ? type : `${type} with ${shown(data)}`;
  // The events of that type, if there are any, are what one looks for.
  return verdict(pass, `an event ${what}`, `no event ${what}`, ofType.length > 0 ? ofType : events);
}
