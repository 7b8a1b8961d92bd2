import { EMPTY, NEVER, catchError, concat, defer, dematerialize, map, materialize, merge, mergeAll, of } from 'rxjs';
import type { Observable, OperatorFunction } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { CopilotUIMessageChunk } from './CopilotUIMessage.js';
import { MessageWriter } from './MessageWriter.js';
import type { UIMessageStreamOptions } from './UIMessageStreamOptions.js';

/**
 * The events of one turn as a UI message stream of the AI SDK, version 1: what `readUIMessageStream` and `useChat` take.
 *
 * ```
 * event$               -u-----s-----d-------m------------e------|
 * toUIMessageStream()  -(a)---(b)---(cd)----(e)----------(f)----(g|)
 * ```
 *
 * Above a prompt (`u`), the begin of a model call (`s`), a piece of its answer, the finished message and the end of the call, told as
 * `start`, `start-step`, `text-start` and `text-delta`, `text-end`, `finish-step` and `finish`. All of the source is one message, so
 * give it one turn. A finished message is what counts: text that was not streamed comes in one piece, and a history gives
 * the same message in the end as live events.
 *
 * Tool calls are parts of the type `dynamic-tool`. Sub-agents, questions and prompts that come in between are `data-…` parts, and usage is
 * metadata: see {@link CopilotUIMessage}. A failure is told as an `error` chunk, and a turn that was aborted as `abort`.
 *
 * @stream as the source · no replay · completes with the source · errors with what `errorText` throws: other failures are chunks · unsubscribe leaves the source
 * @example
 * ```ts
 * import type { CopilotSession } from 'copilot-rx';
 * import { toUIMessageStream } from 'copilot-rx/ai-sdk';
 * import { toReadableStream } from 'copilot-rx/operators';
 * import { createUIMessageStreamResponse } from 'ai';
 *
 * export function answer(session: CopilotSession, prompt: string): Response {
 *   const chunk$ = session.turn(prompt).pipe(toUIMessageStream());
 *   return createUIMessageStreamResponse({ stream: toReadableStream(chunk$) });
 * }
 * ```
 */
export function toUIMessageStream(
  options: UIMessageStreamOptions = {},
): OperatorFunction<SessionEvent, CopilotUIMessageChunk> {
  return (event$) =>
    defer(() => {
      const writer = new MessageWriter(options);
      return write(writer, event$, options).pipe(mergeAll());
    });
}

/** What a writer makes of events and open questions, one list for each: the end of the events is the end. */
export function write(
  writer: MessageWriter,
  event$: Observable<SessionEvent>,
  { open$ = EMPTY }: UIMessageStreamOptions,
): Observable<readonly CopilotUIMessageChunk[]> {
  const told$ = concat(
    event$.pipe(map((event) => writer.take(event))),
    defer(() => of(writer.finish())),
  ).pipe(materialize());
  const asked$ = concat(open$, NEVER).pipe(
    map((open) => writer.ask(open)),
    materialize(),
  );
  return merge(told$, asked$).pipe(
    dematerialize(),
    catchError((error: unknown) => of(writer.fail(error))),
  );
}
