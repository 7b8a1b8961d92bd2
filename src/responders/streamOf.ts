import { from, isObservable, of } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Answering } from './Responder.js';

/**
 * What a function has given as a stream: synchronous unless it is a promise or an async generator.
 *
 * @stream as given · no replay · completes with what is given · errors as what is given · unsubscribe leaves it
 */
export function streamOf<Output>(answering$: Answering<Output>): Observable<Output> {
  if (isObservable(answering$)) return answering$;
  return isPromise(answering$) || isAsyncIterable(answering$) ? from(answering$) : of(answering$);
}

function isPromise<Output>(value: Output | PromiseLike<Output>): value is PromiseLike<Output> {
  return isObject(value) && 'then' in value && typeof value.then === 'function';
}

function isAsyncIterable<Output>(value: Output | AsyncIterable<Output>): value is AsyncIterable<Output> {
  return isObject(value) && Symbol.asyncIterator in value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
