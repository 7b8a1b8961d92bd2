import { concatMap, defer, from, of, type Observable } from 'rxjs';

import { chunksOf } from './chunksOf.js';
import { isRecord } from './isRecord.js';
import type { ModelChunk } from './ModelChunk.js';
import type { ModelReply } from './ModelReply.js';
import type { ModelRequest } from './ModelRequest.js';
import type { ModelScript } from './ModelScript.js';

/**
 * What a script says to a request; a text that asks for a reply, if it says nothing.
 *
 * @stream cold · no replay · completes with the reply · errors with what the script throws or its reply errors · unsubscribe unsubscribes the reply
 */
export function replyOf(script: ModelReply | ModelScript, request: ModelRequest): Observable<ModelChunk> {
  return defer(() => {
    const reply = typeof script === 'function' ? script(request) : script;
    // a promise only where the script gave one, so that every other reply stays synchronous
    return isPromise(reply) ? from(reply) : of(reply);
  }).pipe(concatMap((reply) => chunksOf(reply ?? noReply(request))));
}

function noReply({ index, lastUserText }: ModelRequest): string {
  return (
    `The scripted model has no reply for request ${index} (last user text: "${lastUserText.slice(0, 80)}"). ` +
    'Return one from the function given to startScriptedModel().'
  );
}

function isPromise<T>(value: T | PromiseLike<T>): value is PromiseLike<T> {
  return isRecord(value) && typeof value['then'] === 'function';
}
