import { endWith, forkJoin, identity, ignoreElements, mergeMap, take, takeWhile, toArray } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Method, Params, Result } from '../../protocol/Methods.js';
import type { Wire } from '../../wire/Wire.js';
import { incoming } from './incoming.js';
import type { WireFault } from './WireFault.js';

/** Which results come late, counted in events of their session. */
export interface ReorderOptions {
  /** The result of `session.send` comes behind so many events that follow the call, or behind an idle before that. */
  readonly acknowledgeAfter?: number;
  /** The delivery of an answer is confirmed behind so many events that follow it, or behind an idle before that. */
  readonly confirmAfter?: number;
}

/**
 * Orders that the real runtime shows now and then: the result of a call comes behind events that the call has caused.
 *
 * ```
 * event$                             --1-d-m-i-
 * session.send                       -(r|)
 * reorder({ acknowledgeAfter: 2 })   ----(r|)
 * ```
 *
 * @example
 * ```ts
 * import { reorder, marbleWire, withFaults } from 'copilot-rx/testing';
 * import { NEVER } from 'rxjs';
 *
 * export const wire = withFaults(marbleWire({ events$: NEVER }), reorder({ acknowledgeAfter: 2 }));
 * ```
 */
export function reorder({ acknowledgeAfter = 0, confirmAfter = 0 }: ReorderOptions): WireFault {
  return (wire) => ({
    ...incoming(wire, identity),
    call: <M extends Method>(method: M, params: Params<M>): Observable<Result<M>> =>
      method === 'session.send' && 'sessionId' in params
        ? behind(wire, params.sessionId, acknowledgeAfter, wire.call(method, params))
        : wire.call(method, params),
    answer: (answer) => behind(wire, answer.ask.sessionId, confirmAfter, wire.answer(answer)),
  });
}

/** Holds a result back until some events have come; those who listened before see these events first. */
function behind<T>(wire: Wire, sessionId: string, count: number, result$: Observable<T>): Observable<T> {
  const enough$ = wire.events(sessionId).pipe(
    take(count),
    takeWhile(({ type }) => type !== 'session.idle'),
    ignoreElements(),
    endWith(undefined),
  );
  // A list, since the delivery of an answer ends without a value.
  return forkJoin([enough$, result$.pipe(toArray())]).pipe(mergeMap(([, results]) => results));
}
