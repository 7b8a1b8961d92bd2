import { distinctUntilChanged, type OperatorFunction, scan, skip, startWith } from 'rxjs';
import type { Conversation } from '../protocol/Conversation.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { emptyConversation } from './emptyConversation.js';
import { foldEvent } from './foldEvent.js';

/**
 * Folds a session's events into one immutable view of the conversation: what a screen shows. Emits when something has changed.
 *
 * ```
 * event$            -u-s-d-e-m-n-|
 * toConversation()  -a-b-c-d-e-f-|
 * ```
 *
 * Above a prompt (`u`), the begin of a model call (`s`), two pieces of its answer, the finished message and the end of the call.
 * The pieces grow `draft`, and nothing else changes; the message takes the draft's place as the last of `messages`. A finished
 * message is what counts, whatever was streamed: so a history without pieces gives the same in the end as the live events, except
 * for what is told by pieces alone. That is text of messages that were never finished (`isComplete: false`), `usage`, `context`,
 * the `intent` and the `title`.
 *
 * What has not changed is the same object as before (`===`). A piece costs the same in a long conversation as in a short one:
 * it makes a new draft and a new conversation, which share all the rest. A new message, or news of a tool call, copies the list of
 * messages, but no message.
 *
 * An event that comes twice in a row counts once; messages, tool calls and asks are told apart by their ids, so those may come
 * again at any time.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 * @example
 * ```ts
 * import { of } from 'rxjs';
 * import type { SessionEvent } from 'copilot-rx';
 * import { toConversation } from 'copilot-rx/operators';
 *
 * const envelope = { timestamp: '2026-01-01T00:00:00Z', parentId: null };
 * const event$ = of<SessionEvent[]>(
 *   { ...envelope, id: '1', type: 'user.message', data: { content: 'Hello' } },
 *   { ...envelope, id: '2', type: 'assistant.message_delta', data: { messageId: 'm', deltaContent: 'Hi' } },
 *   { ...envelope, id: '3', type: 'assistant.message', data: { messageId: 'm', content: 'Hi!' } },
 * );
 *
 * event$
 *   .pipe(toConversation())
 *   .subscribe(({ messages, draft }) => console.log(messages.length, draft?.content)); // 1, 1 Hi, 2
 * ```
 */
export function toConversation(): OperatorFunction<SessionEvent, Conversation> {
  return (event$) =>
    event$.pipe(
      distinctUntilChanged((one, next) => one.id === next.id),
      scan(foldEvent, emptyConversation),
      // So that what changes nothing from the start is not shown.
      startWith(emptyConversation),
      distinctUntilChanged(),
      skip(1),
    );
}
