import { concatMap, Observable, of, ReplaySubject, Subscription, throwError } from 'rxjs';

import { ScriptedModelError } from '../errors/ScriptedModelError.js';
import type { ModelHttpResponse } from '../protocol/ModelHttpResponse.js';
import { errorBody } from './errorBody.js';
import type { ResponseStep } from './ResponseStep.js';

/**
 * Makes one response of the steps of a reply. The first step tells its head; from then on the steps live as long as the
 * subscription of the body.
 *
 * @stream cold · no replay · emits the response with the first step, and completes · never errors · unsubscribe before that unsubscribes the steps
 */
export function responseOf(step$: Observable<ResponseStep>, contentType: string): Observable<ModelHttpResponse> {
  return new Observable((subscriber) => {
    const steps = new ReplaySubject<ResponseStep>(Infinity);
    const source = new Subscription();
    let isHandedOver = false;
    const handOver = (head: ModelHttpResponse) => {
      if (isHandedOver) return;
      isHandedOver = true;
      const body$ = new Observable<string>((reader) => {
        reader.add(source);
        reader.add(steps.pipe(concatMap(textOf)).subscribe(reader));
      });
      subscriber.next({ ...head, body: body$ });
      subscriber.complete();
    };
    subscriber.add(() => {
      if (!isHandedOver) source.unsubscribe();
    });
    source.add(
      step$.subscribe({
        next: (step) => {
          steps.next(step);
          handOver(headOf(step, contentType));
        },
        complete: () => steps.complete(),
      }),
    );
  });
}

function headOf(step: ResponseStep, contentType: string): ModelHttpResponse {
  if (step.do !== 'refuse') return { headers: { 'content-type': contentType, 'cache-control': 'no-cache' } };
  return { status: step.status, headers: { 'content-type': 'application/json', ...step.headers } };
}

function textOf(step: ResponseStep): Observable<string> {
  switch (step.do) {
    case 'send':
      return of(step.text);
    case 'refuse':
      return of(errorBody(step.status, step.message));
    case 'drop':
      return throwError(() => new ScriptedModelError('The script dropped the connection.'));
  }
}
