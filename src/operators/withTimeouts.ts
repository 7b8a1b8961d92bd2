import {
  type MonoTypeOperatorFunction,
  NEVER,
  type Observable,
  Subject,
  asyncScheduler,
  defer,
  expand,
  ignoreElements,
  map,
  merge,
  takeUntil,
  tap,
  timer,
} from 'rxjs';
import { type TurnLimit, TurnTimeoutError } from '../errors/TurnTimeoutError.js';
import type { Waiting } from '../errors/Waiting.js';
import { checkOptions, isWithin } from '../protocol/checkOptions.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { after } from '../util/after.js';
import { followWaits } from './followWaits.js';
import { isSignOfAgent } from './isSignOfAgent.js';

/** Limits of a turn, in milliseconds from its subscription. What is left out is not limited. */
export interface TurnLimits {
  /**
   * Until the agent's first sign: a piece of text or reasoning, a message, a tool call; of a sub-agent, any event. The echo of the
   * prompt, the start of a model call and its retries are no signs.
   */
  readonly first?: number;
  /** Without any event, of whatever kind. */
  readonly silence?: number;
  /** For the whole turn. */
  readonly total?: number;
}

/**
 * Ends a turn that takes too long with a TurnTimeoutError, which says which limit was reached and what the turn waited for. As with
 * rxjs's `timeout`, the turn is left, and so aborted.
 *
 * ```
 * event$                       -p-d---d-------
 * withTimeouts({ silence: 5 }) -p-d---d----#
 * ```
 *
 * Time counts from the subscription: a turn that stands in line behind others has begun to wait. A model that retries in vain is
 * not silent on protocol 3, so give `first` or `total` as well; on protocol 2 it is, for 100 seconds and more.
 *
 * What is waited for comes from the events (see `waitingFor`). On protocol 2 permissions, hooks and questions are no events: the error
 * names the tool they are about, or nothing.
 *
 * @stream as the source · no replay · completes with the source · errors with TurnTimeoutError, or with the source · unsubscribe leaves the source
 * @throws InvalidOptionsError at once when a limit is no number of milliseconds.
 * @example
 * ```ts
 * import { CopilotClient, TurnTimeoutError } from 'copilot-rx';
 * import { finalMessage, withTimeouts } from 'copilot-rx/operators';
 *
 * const client = new CopilotClient();
 * const session = await client.createSession();
 * session
 *   .turn('Build and test everything.')
 *   .pipe(withTimeouts({ first: 30_000, silence: 120_000, total: 900_000 }), finalMessage())
 *   .subscribe({
 *     next: ({ data }) => console.log(data.content),
 *     error: (error: unknown) => console.error(error instanceof TurnTimeoutError ? error.waitingFor : error),
 *   });
 * ```
 */
export function withTimeouts(limits: TurnLimits): MonoTypeOperatorFunction<SessionEvent> {
  const isLimit = isWithin(0, Infinity);
  const expected = 'must be a number of milliseconds';
  checkOptions(
    'limits of withTimeouts',
    limits,
    (['first', 'silence', 'total'] as const).map((limit) => [limit, isLimit, expected]),
  );
  return (event$) =>
    defer(() => {
      const { first, silence, total } = limits;
      const spoken = new Subject<void>();
      let waits: readonly Waiting[] = [];
      let lastAt = asyncScheduler.now();
      const reached = (limit: TurnLimit, ms = 0) => new TurnTimeoutError(undefined, ms, limit, waits);
      const limit$ = merge(
        elapsed(first, () => reached('first', first)).pipe(takeUntil(spoken)),
        quiet(
          silence,
          () => lastAt,
          () => reached('silence', silence),
        ),
        elapsed(total, () => reached('total', total)),
      );
      return event$.pipe(
        tap((event) => {
          lastAt = asyncScheduler.now();
          waits = followWaits(waits, event);
          if (isSignOfAgent(event)) spoken.next();
        }),
        takeUntil(limit$),
      );
    });
}

function elapsed(ms: number | undefined, error: () => Error): Observable<never> {
  return ms === undefined ? NEVER : after(ms).pipe(map(() => fail(error)));
}

/** Looks when the time is up for what came meanwhile, and waits for the rest: no timer for each event. */
function quiet(ms: number | undefined, lastAt: () => number, error: () => Error): Observable<never> {
  if (ms === undefined) return NEVER;
  return after(ms).pipe(
    expand(() => {
      const left = lastAt() + ms - asyncScheduler.now();
      return left > 0 ? timer(left) : fail(error);
    }),
    ignoreElements(),
  );
}

function fail(error: () => Error): never {
  throw error();
}
