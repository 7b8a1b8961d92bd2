import { isObservable } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Answering } from './Responder.js';

/** A value that is yet to come. */
export type StreamLike<Output> = PromiseLike<Output> | Observable<Output> | AsyncIterable<Output>;

/** Whether what a function has given is yet to come, and no value by itself. */
export function isStream<Output>(answering$: Answering<Output>): answering$ is StreamLike<Output> {
  if (typeof answering$ !== 'object' || answering$ === null) return false;
  const isPromise = 'then' in answering$ && typeof answering$.then === 'function';
  return isPromise || Symbol.asyncIterator in answering$ || isObservable(answering$);
}
