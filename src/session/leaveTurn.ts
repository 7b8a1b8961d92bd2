import { EMPTY, catchError, filter, last, map, merge, switchAll, switchMap, take } from 'rxjs';
import type { Observable } from 'rxjs';
import type { LiveTurn, TurnPort } from './TurnPort.js';

/**
 * What is left to do when a turn is left before its end: nothing if it was never sent, else take it out of the runtime's
 * queue, or abort the run if it has begun and nobody else is in it.
 *
 * @stream cold · no replay · completes when the turn is undone · errors with RpcError or ConnectionLostError · unsubscribe gives up
 *
 * @param events$ - The turn's own events, which go on until its fate is known.
 */
export function leaveTurn(port: TurnPort, live: LiveTurn, events$: Observable<unknown>): Observable<unknown> {
  live.resend = false;
  if (live.phase === 'in line') return EMPTY;
  if (live.phase === 'running') return abortUnlessShared(port, live);
  const own$ = events$.pipe(catchError(() => EMPTY));
  const begun$ = own$.pipe(
    take(1),
    map(() => abortUnlessShared(port, live)),
  );
  const removed$ = live.messageId$.pipe(
    switchMap((messageId) => removeFromQueue(port, messageId)),
    map(() => EMPTY),
  );
  // If the turn ends before either happens, there is nothing left to undo.
  const gone$ = own$.pipe(
    last(null, undefined),
    map(() => EMPTY),
  );
  return merge(begun$, removed$, gone$).pipe(take(1), switchAll());
}

/** Emits when the prompt was still in the queue and is no more. Protocol 2 has no such call: there it stays silent. */
function removeFromQueue({ wire, sessionId }: TurnPort, messageId: string): Observable<unknown> {
  return wire.call('session.queue.pendingItems', { sessionId }).pipe(
    switchMap(({ items }) => items.filter((item) => item.messageId === messageId)),
    switchMap(({ id }) => wire.call('session.queue.removeAt', { sessionId, id })),
    filter(({ removed }) => removed),
    catchError(() => EMPTY),
  );
}

/** Aborts the run, unless neighbours are in it: then it becomes theirs. */
function abortUnlessShared({ turns, outbox }: TurnPort, live: LiveTurn): Observable<never> {
  const neighbours = [...turns].filter((other) => other !== live);
  const inside = neighbours.filter(({ phase }) => phase === 'running');
  for (const neighbour of inside) neighbour.leads ||= live.leads;
  if (inside.length > 0 || !live.leads) return EMPTY;
  for (const neighbour of neighbours) neighbour.resend = neighbour.phase !== 'in line';
  return outbox.abort();
}
