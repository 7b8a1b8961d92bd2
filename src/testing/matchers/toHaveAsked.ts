import type { AskKind, AskOf } from '../../protocol/Ask.js';
import type { AnsweredAsk } from '../../responders/AnsweredAsk.js';
import { shown } from '../marbles/shown.js';
import { assertList } from './assertList.js';
import { isMatch } from './isMatch.js';
import type { MatcherResult } from './MatcherResult.js';
import { verdict } from './verdict.js';

/**
 * Whether the runtime asked something, with at least some fields; of what `session.asks$` emits.
 *
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { toHaveAsked } from 'copilot-rx/testing';
 * import { firstValueFrom, toArray } from 'rxjs';
 *
 * await using client = new CopilotClient();
 * const session = await client.createSession();
 * const asked = firstValueFrom(session.asks$.pipe(toArray()));
 * await session.sendAndWait('What is in this folder?');
 * await session.disconnect();
 * console.log(toHaveAsked(await asked, 'permission').pass);
 * ```
 */
export function toHaveAsked<Kind extends AskKind>(
  asked: readonly AnsweredAsk[],
  kind: Kind,
  fields?: Partial<AskOf<Kind>>,
): MatcherResult {
  assertList(asked);
  const asks = asked.map(({ ask }) => ask);
  const pass = asks.some((ask) => ask.kind === kind && (fields === undefined || isMatch(ask, fields)));
  const what = fields === undefined ? kind : `${kind} with ${shown(fields)}`;
  return verdict(pass, `an ask of kind ${what}`, `no ask of kind ${what}`, asks);
}
