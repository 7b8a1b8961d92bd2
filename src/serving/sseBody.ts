import { map } from 'rxjs';
import type { Observable, Unsubscribable } from 'rxjs';
import { BufferOverflowError } from '../errors/BufferOverflowError.js';
import { checkOptions, isPositive, rulesFor } from '../protocol/checkOptions.js';
import type { SseMessage } from './SseMessage.js';
import { sseText } from './sseText.js';

/** How messages are sent. */
export interface SseBodyOptions {
  /** How often a comment shows that the connection stands, in milliseconds. Default 15,000. */
  readonly heartbeatMs?: number;
  /** How many bytes may wait for a slow reader before it is cut off. Default 4 MiB. One message may be longer. */
  readonly mostWaiting?: number;
}

/**
 * A stream of messages as the body of a `Response`, in the format of server-sent events.
 *
 * It subscribes at once, and cancelling it unsubscribes. It closes when the source completes, and errors when the source errors, or
 * when the reader is so slow that more than `mostWaiting` bytes wait: what waits is let go, and the reader is to come back with its
 * cursor.
 *
 * @throws InvalidOptionsError at once when the options make no sense.
 */
export function sseBody(message$: Observable<SseMessage>, options: SseBodyOptions = {}): ReadableStream<Uint8Array> {
  checkOptions(
    'options of server-sent events',
    options,
    rulesFor(isPositive, 'must be a number above 0', 'heartbeatMs', 'mostWaiting'),
  );
  const { heartbeatMs = 15_000, mostWaiting = 4 * 1024 * 1024 } = options;
  let reading: Unsubscribable | undefined;
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        reading = write(message$.pipe(sseText(heartbeatMs)), controller, mostWaiting);
      },
      cancel: () => reading?.unsubscribe(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
  );
}

function write(
  text$: Observable<string>,
  controller: ReadableStreamDefaultController<Uint8Array>,
  mostWaiting: number,
): Unsubscribable {
  const encoder = new TextEncoder();
  const bounded$ = text$.pipe(
    map((text) => {
      if ((controller.desiredSize ?? 0) <= 0) throw new BufferOverflowError(mostWaiting);
      return encoder.encode(text);
    }),
  );
  // eslint-disable-next-line no-restricted-syntax -- a ReadableStream is outside of RxJS; cancelling it unsubscribes
  return bounded$.subscribe({
    next: (bytes) => controller.enqueue(bytes),
    error: (error: unknown) => controller.error(error),
    complete: () => controller.close(),
  });
}
