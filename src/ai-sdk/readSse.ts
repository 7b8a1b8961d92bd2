import { Observable } from 'rxjs';
import type { SseMessage } from '../serving/SseMessage.js';
import { parseSse } from '../web/parseSse.js';

/**
 * The messages in the body of a response.
 *
 * @stream cold · no replay · completes with the body · errors with the body · unsubscribe cancels the body
 */
export function readSse(body: ReadableStream<Uint8Array>): Observable<SseMessage> {
  return new Observable<string>((subscriber) => {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    const read = async () => {
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        subscriber.next(decoder.decode(piece.value, { stream: true }));
      }
      subscriber.complete();
    };
    read().catch((error: unknown) => subscriber.error(error));
    return () => void reader.cancel().catch(() => undefined);
  }).pipe(parseSse());
}
