import { isFromMainAgent } from '../../operators/isFromMainAgent.js';
import type { SessionEvent } from '../../protocol/SessionEvent.js';
import { isEqual } from '../marbles/isEqual.js';
import { shown } from '../marbles/shown.js';
import { assertList } from './assertList.js';
import type { MatcherResult } from './MatcherResult.js';
import { verdict } from './verdict.js';

/**
 * Whether the main agent's answer is a text, or matches a pattern. The answer is its last message that has text; when there is
 * none, what was streamed of the last one.
 *
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { toHaveText } from 'copilot-rx/testing';
 * import { firstValueFrom, toArray } from 'rxjs';
 *
 * await using client = new CopilotClient();
 * const session = await client.createSession();
 * const events = await firstValueFrom(session.turn('What is in this folder?').pipe(toArray()));
 * console.log(toHaveText(events, /README/).pass);
 * ```
 */
export function toHaveText(events: readonly SessionEvent[], text: string | RegExp): MatcherResult {
  assertList(events);
  const answer = answerOf(events.filter((event) => isFromMainAgent(event)));
  const pass = text instanceof RegExp ? answer.search(text) !== -1 : isEqual(answer, text);
  return verdict(
    pass,
    `the answer ${shown(text)}`,
    `another answer than ${shown(text)}`,
    answer === '' ? [] : [answer],
  );
}

function answerOf(events: readonly SessionEvent[]): string {
  const messages = events.filter((event) => event.type === 'assistant.message').map(({ data }) => data.content);
  const finished = messages.filter((content) => content !== '').at(-1);
  if (finished !== undefined) return finished;
  const deltas = events.filter((event) => event.type === 'assistant.message_delta').map(({ data }) => data);
  const last = deltas.at(-1)?.messageId;
  return deltas
    .filter(({ messageId }) => messageId === last)
    .map(({ deltaContent }) => deltaContent)
    .join('');
}
