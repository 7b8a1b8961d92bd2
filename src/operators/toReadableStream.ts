import type { Observable } from 'rxjs';
import { pullFrom } from '../util/pullFrom.js';
import type { BufferOptions } from './BufferOptions.js';
import { toAsyncIterable } from './toAsyncIterable.js';

/**
 * A stream as a web `ReadableStream`, such as the body of a `Response`, with a bounded queue between the two.
 *
 * It subscribes at once; cancelling it unsubscribes, which aborts a turn. It closes when the source completes and errors when
 * the source errors, both behind the values that wait. An Observable cannot be paused: while the reader is slower, up to `limit` values wait, and
 * then `whenFull` counts, as with `toAsyncIterable`.
 *
 * What is an async iterable already, such as `readEvents`, has real back-pressure instead: the next value is asked for when the
 * reader wants one, nothing waits, and the options do not matter.
 *
 * @throws InvalidOptionsError at once when the options make no sense.
 * @example
 * ```ts
 * import type { CopilotSession } from 'copilot-rx';
 * import { textDeltas, toReadableStream } from 'copilot-rx/operators';
 *
 * export function answer(session: CopilotSession, prompt: string): Response {
 *   const text$ = session.turn(prompt).pipe(textDeltas());
 *   return new Response(toReadableStream(text$).pipeThrough(new TextEncoderStream()));
 * }
 * ```
 */
export function toReadableStream<T>(
  source$: Observable<T> | AsyncIterable<T>,
  options: BufferOptions<T> = {},
): ReadableStream<T> {
  return pullFrom(Symbol.asyncIterator in source$ ? source$ : toAsyncIterable(source$, options));
}
