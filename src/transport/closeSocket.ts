import type { Socket } from 'node:net';
import { Observable } from 'rxjs';

/** How long the other side may take to close its half. */
const patienceMs = 1_000;

/**
 * Says goodbye to the other side, and hangs up if it does not answer.
 *
 * @stream cold · no replay · completes when the socket is closed · never errors · unsubscribe stops waiting
 */
export function closeSocket(socket: Socket): Observable<never> {
  return new Observable((subscriber) => {
    const done = () => subscriber.complete();
    if (socket.destroyed) {
      done();
      return;
    }
    const hangUp = setTimeout(() => socket.destroy(), patienceMs);
    socket.once('close', done).end();
    // The end of the other side is only seen when somebody reads.
    socket.resume();
    return () => {
      clearTimeout(hangUp);
      socket.off('close', done);
    };
  });
}
