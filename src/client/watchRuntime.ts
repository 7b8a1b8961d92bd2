import type { Readable } from 'node:stream';
import { EMPTY, catchError, defer, ignoreElements, interval, mergeMap, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import { ConnectionLostError } from '../errors/ConnectionLostError.js';
import type { Wire } from '../wire/Wire.js';

/** How a runtime is found out that is there and does not answer. */
export interface WatchdogOptions {
  /** How long nothing may be heard before the runtime is pinged, in milliseconds. Default 10,000. */
  readonly intervalMs?: number;
  /** How long it may take to answer then, in milliseconds. Default 30,000. */
  readonly timeoutMs?: number;
}

/**
 * Watches whether a runtime is alive: pings it when nothing was heard of it for a while. Silence is counted in ticks of this
 * program, between which it gets to hear what has come: while it is busy, or asleep with its machine, no time passes.
 *
 * @stream cold · no replay · never completes · errors with ConnectionLostError when the runtime does not answer · unsubscribe stops watching
 *
 * @param input - What the runtime writes to: any byte is a sign of life.
 */
export function watchRuntime(
  { call }: Pick<Wire, 'call'>,
  input: Readable,
  { intervalMs = 10_000, timeoutMs = 30_000 }: WatchdogOptions = {},
): Observable<never> {
  return defer(() => {
    const tickMs = Math.max(1, Math.min(intervalMs, timeoutMs) / 4);
    let heard = bytesOf(input);
    let silentMs = 0;
    let isAsked = false;
    const hear = () => {
      silentMs = 0;
      isAsked = false;
    };
    // A refusal is an answer, too.
    const ping$ = defer(() => call('ping', {})).pipe(
      tap({ next: hear, error: hear }),
      catchError(() => EMPTY),
      ignoreElements(),
    );
    return interval(tickMs).pipe(
      mergeMap(() => {
        silentMs += tickMs;
        const bytes = bytesOf(input);
        if (bytes !== heard) hear();
        heard = bytes;
        if (silentMs >= intervalMs + timeoutMs) {
          throw new ConnectionLostError(`it did not answer a ping within ${timeoutMs} ms`);
        }
        if (silentMs < intervalMs || isAsked) return EMPTY;
        isAsked = true;
        return ping$;
      }),
    );
  });
}

function bytesOf(input: Readable): unknown {
  return 'bytesRead' in input ? input.bytesRead : undefined;
}
