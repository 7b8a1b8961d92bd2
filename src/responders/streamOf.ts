import { from, isObservable, of } from 'rxjs';
import type { Observable } from 'rxjs';
import { isStream } from './isStream.js';
import type { Answering } from './Responder.js';

/**
 * What a function has given as a stream: synchronous unless it is a promise or an async generator.
 *
 * @stream as given · no replay · completes with what is given · errors as what is given · unsubscribe leaves it
 */
export function streamOf<Output>(answering$: Answering<Output>): Observable<Output> {
  if (!isStream<Output>(answering$)) return of(answering$);
  return isObservable(answering$) ? answering$ : from(answering$);
}
