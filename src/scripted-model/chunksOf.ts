import { concatMap, from, of, type Observable } from 'rxjs';

import { ScriptedModelError } from '../errors/ScriptedModelError.js';
import { isRecord } from './isRecord.js';
import type { ModelChunk } from './ModelChunk.js';
import type { ModelReply } from './ModelReply.js';
import { text } from './text.js';

/**
 * The chunks of a reply, in order, each nested reply after the one before it. Synchronous where the reply is.
 *
 * @stream cold · no replay · completes with the reply · errors with what the reply errors · unsubscribe unsubscribes the reply
 */
export function chunksOf(reply: ModelReply): Observable<ModelChunk> {
  if (typeof reply === 'string') return from(text(reply));
  if (isChunk(reply)) return of(reply);
  const given: unknown = reply;
  if (!isRecord(given)) {
    throw new ScriptedModelError(
      `A reply is a string, a chunk, or a list, async iterable or Observable of replies, but got ${String(given)}.`,
    );
  }
  // `from` says by itself what it can read when a plain object is none of these
  return from(reply).pipe(concatMap(chunksOf));
}

function isChunk(reply: Exclude<ModelReply, string>): reply is ModelChunk {
  return isRecord(reply) && 'type' in reply;
}
