import { Observable } from 'rxjs';
import type { SseMessage } from '../serving/SseMessage.js';

/**
 * The messages in the body of a response of ours: each has its fields on lines that end in LF.
 *
 * @stream cold · no replay · completes with the body · errors with the body · unsubscribe cancels the body
 */
export function readSse(body: ReadableStream<Uint8Array>): Observable<SseMessage> {
  return new Observable((subscriber) => {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    const read = async () => {
      let text = '';
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        const blocks = (text + decoder.decode(piece.value, { stream: true })).split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) {
          const message = messageOf(block);
          if (message !== undefined) subscriber.next(message);
        }
      }
      subscriber.complete();
    };
    read().catch((error: unknown) => subscriber.error(error));
    return () => void reader.cancel().catch(() => undefined);
  });
}

function messageOf(block: string): SseMessage | undefined {
  const data = /^data: ?(.*)$/m.exec(block)?.[1];
  const id = /^id: ?(.*)$/m.exec(block)?.[1];
  if (data === undefined) return undefined;
  return id === undefined ? { data } : { id, data };
}
