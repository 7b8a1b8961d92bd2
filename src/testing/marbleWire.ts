import { NEVER, ReplaySubject, defer, of } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Method, Params, Result } from '../protocol/Methods.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { SessionLifecycleEvent } from '../protocol/SessionLifecycleEvent.js';
import type { Wire } from '../wire/Wire.js';

/** What a {@link MarbleWire} is made of. */
export interface MarbleWireOptions {
  /** The events of the session, as `hot('…')` gives them. Its error or end is that of the connection. */
  readonly events$: Observable<SessionEvent>;
  /**
   * What calls are answered with, where the default does not do: `session.send` is given the ids `m1`, `m2`, … at once, and
   * everything else succeeds at once.
   */
  readonly answers?: MarbleAnswers;
  readonly lifecycle$?: Observable<SessionLifecycleEvent>;
}

/** From a method to its answer, as `cold('…')` gives it. */
export type MarbleAnswers = {
  readonly [M in Method]?: (params: Params<M>) => Observable<Result<M>>;
};

/** A wire of marbles that writes down what is called. */
export interface MarbleWire extends Wire {
  /**
   * The methods that are called, when they are called.
   *
   * @stream hot · replays all of them · never completes · never errors · unsubscribe stops listening
   */
  readonly calls$: Observable<Method>;
  /** All calls so far. */
  readonly calls: readonly MarbleCall[];
}

/** One call of a {@link MarbleWire}. */
export interface MarbleCall {
  readonly method: Method;
  readonly params: object;
}

/**
 * A {@link Wire} for a `TestScheduler`: no process, no promise, no real timer, so a whole session runs in virtual time.
 *
 * @example
 * ```ts
 * import { marbleWire, openSession } from 'copilot-rx/testing';
 * import { EMPTY, switchMap } from 'rxjs';
 *
 * const wire = marbleWire({ events$: EMPTY });
 * openSession(wire)
 *   .pipe(switchMap((session) => session.turn('Hello')))
 *   .subscribe({ error: (error: unknown) => console.log(String(error)) });
 * ```
 */
export function marbleWire({ events$, answers = {}, lifecycle$ = NEVER }: MarbleWireOptions): MarbleWire {
  const calls: MarbleCall[] = [];
  const calls$ = new ReplaySubject<Method>(Infinity);
  const defaults = defaultAnswers();
  return {
    version: 0,
    call: <M extends Method>(method: M, params: Params<M>) =>
      defer(() => {
        calls.push({ method, params });
        calls$.next(method);
        const answer = answers[method] ?? defaults[method];
        return answer === undefined ? NEVER : answer(params);
      }),
    events: () => events$,
    lifecycle$,
    closed$: NEVER,
    calls$: calls$.asObservable(),
    calls,
  };
}

function defaultAnswers(): MarbleAnswers {
  let sent = 0;
  return {
    'session.create': ({ sessionId }) => of({ sessionId }),
    'session.send': () => of({ messageId: `m${(sent += 1)}` }),
    'session.abort': () => of({ success: true }),
    'session.destroy': () => of({ success: true }),
    'session.getMessages': () => of({ events: [] }),
    'session.queue.pendingItems': () => of({ items: [] }),
    'session.queue.removeAt': () => of({ removed: false }),
  };
}
