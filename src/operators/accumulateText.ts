import { distinctUntilChanged, filter, map, type OperatorFunction, scan, skip, startWith } from 'rxjs';
import type { AssistantDeltaData, AssistantMessageData } from '../protocol/assistantEvents.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { isFromMainAgent } from './isFromMainAgent.js';

/**
 * The text of the message the main agent is writing, as it grows: what a chat window shows.
 *
 * ```
 * event$            -h-e-r-g-m-|
 * accumulateText()  -u-v-w-x-y-|
 * ```
 *
 * Each message starts over, and the text of a finished one is its `content`, whatever was streamed. When the runtime is
 * about to repeat a failed model call (`r` above), the text of the unfinished message is taken back: `''` is emitted. Equal
 * texts in a row are emitted once. A message without text, such as one that only calls tools, leaves the text as it is.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 * @example
 * ```ts
 * import { of } from 'rxjs';
 * import type { SessionEvent } from 'copilot-rx';
 * import { accumulateText } from 'copilot-rx/operators';
 *
 * const envelope = { id: '1', timestamp: '2026-01-01T00:00:00Z', parentId: null };
 * const event$ = of<SessionEvent[]>(
 *   { ...envelope, type: 'assistant.message_delta', data: { messageId: 'm', deltaContent: 'Hel' } },
 *   { ...envelope, type: 'assistant.message_delta', data: { messageId: 'm', deltaContent: 'lo' } },
 *   { ...envelope, type: 'assistant.message', data: { messageId: 'm', content: 'Hello' } },
 * );
 *
 * event$.pipe(accumulateText()).subscribe((text) => console.log(text)); // Hel, Hello
 * ```
 */
export function accumulateText(): OperatorFunction<SessionEvent, string> {
  return (event$) =>
    event$.pipe(
      filter((event) => isFromMainAgent(event)),
      scan(write, blank),
      map(({ text }) => text),
      // So that a text which is empty from the start counts as already shown.
      startWith(blank.text),
      distinctUntilChanged(),
      skip(1),
    );
}

interface Draft {
  readonly text: string;
  /** The message being streamed; undefined once the text is final. */
  readonly messageId: string | undefined;
}

const blank: Draft = { text: '', messageId: undefined };

function write(draft: Draft, event: SessionEvent): Draft {
  switch (event.type) {
    case 'assistant.message_delta':
      return addDelta(draft, event.data);
    case 'assistant.message':
      return finish(draft, event.data);
    case 'assistant.turn_retry':
      return draft.messageId === undefined ? draft : blank;
    // A turn can end without a message although text was streamed: after an abort, or at the length limit.
    case 'assistant.turn_end':
      return { text: draft.text, messageId: undefined };
    default:
      return draft;
  }
}

function addDelta(draft: Draft, { messageId, deltaContent }: AssistantDeltaData): Draft {
  return { messageId, text: messageId === draft.messageId ? draft.text + deltaContent : deltaContent };
}

function finish(draft: Draft, { content }: AssistantMessageData): Draft {
  return { text: content === '' ? draft.text : content, messageId: undefined };
}
