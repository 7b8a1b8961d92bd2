import type { Readable } from 'node:stream';

import { Observable } from 'rxjs';

/**
 * The body of a request as text, or `undefined` when it is larger than `maxBytes`. A body too large is read to its end
 * without being kept, because a client that is still sending would not see an answer.
 *
 * @stream cold · no replay · completes after its one value, or without one when the client leaves · never errors · unsubscribe stops listening
 */
export function readBody(request: Readable, maxBytes: number): Observable<string | undefined> {
  return new Observable((subscriber) => {
    let parts: Buffer[] = [];
    let size = 0;
    const onData = (part: Buffer) => {
      size += part.length;
      if (size > maxBytes) parts = [];
      else parts.push(part);
    };
    const onEnd = () => {
      subscriber.next(size > maxBytes ? undefined : Buffer.concat(parts).toString('utf8'));
      subscriber.complete();
    };
    // a client that left in the middle waits for no answer; this listener stays, since without one the error would be thrown
    request.on('error', () => {
      subscriber.complete();
    });
    request.on('data', onData).on('end', onEnd);
    return () => request.off('data', onData).off('end', onEnd);
  });
}
