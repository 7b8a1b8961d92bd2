import { ReplaySubject, catchError, defer, filter, map, of, share, take, takeUntil, throwError, timer } from 'rxjs';
import type { Observable } from 'rxjs';
import { ConnectionLostError } from '../../errors/ConnectionLostError.js';
import { incoming } from './incoming.js';
import { startClock } from './startClock.js';
import type { WireFault } from './WireFault.js';

/**
 * The runtime is killed: feeds and pending calls error with ConnectionLostError at once, and so does whatever is subscribed to
 * later. Calls that are made later reach no runtime. Later answers complete: an answer that comes too late is none.
 *
 * ```
 * event$          -d-d-m-i-
 * crashAt(4)      -d-d#
 * ```
 *
 * @param when$ - Milliseconds from `withFaults` on, or a stream whose first value is the crash. It is listened to as long as
 * anything of the wire is.
 * @example
 * ```ts
 * import { crashAt, marbleWire, withFaults } from 'copilot-rx/testing';
 * import { NEVER } from 'rxjs';
 *
 * export const wire = withFaults(marbleWire({ events$: NEVER }), crashAt(500));
 * ```
 */
export function crashAt(when$: number | Observable<unknown>): WireFault {
  return (wire) => {
    let isLost = false;
    const loss$ = lossAt(typeof when$ === 'number' ? moment(when$) : when$, () => (isLost = true));
    // One feed after the other is left, and a wire may tell those that still listen: they are not to hear it.
    const faulty = incoming(wire, (source$) =>
      source$.pipe(
        filter(() => !isLost),
        takeUntil(loss$),
      ),
    );
    return { ...faulty, answer: (answer) => answerUntil(loss$, wire.answer(answer)) };
  };
}

/** Like a real connection: later than the moment itself means already lost, and is told without a timer. */
function moment(ms: number): Observable<unknown> {
  const elapsed = startClock();
  return defer(() => (elapsed() >= ms ? of(ms) : timer(ms - elapsed())));
}

/** The trigger is listened to once, whoever waits for it, and a crash is for ever. */
function lossAt(when$: Observable<unknown>, onLoss: () => void): Observable<never> {
  const exit = { exitCode: null, signal: 'SIGKILL', stderrTail: [] };
  return when$.pipe(
    take(1),
    map(() => {
      onLoss();
      throw new ConnectionLostError('its process was ended by SIGKILL', { exit });
    }),
    share({ connector: () => new ReplaySubject<never>(1), resetOnError: false, resetOnComplete: false }),
  );
}

/** A delivery in progress fails with the connection; one that has not begun is too late. */
function answerUntil(loss$: Observable<never>, answer$: Observable<never>): Observable<never> {
  return defer(() => {
    let isUnderWay = false;
    const tooLate$ = loss$.pipe(catchError((error: unknown) => (isUnderWay ? throwError(() => error) : of(error))));
    const delivery$ = defer(() => {
      isUnderWay = true;
      return answer$;
    });
    return delivery$.pipe(takeUntil(tooLate$));
  });
}
