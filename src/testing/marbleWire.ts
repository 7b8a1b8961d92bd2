import { EMPTY, NEVER, ReplaySubject, defer, filter, of, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Answer } from '../protocol/Answer.js';
import type { Ask } from '../protocol/Ask.js';
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
  /** What the runtime asks. Default: nothing. */
  readonly asks$?: Observable<Ask>;
  /** The ids of asks whose answer nobody waits for any more. Default: none. */
  readonly withdrawn$?: Observable<string>;
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
  /**
   * What asks are answered with, when they are answered. Answers that come too late are not among them.
   *
   * @stream hot · replays all of them · never completes · never errors · unsubscribe stops listening
   */
  readonly answers$: Observable<Answer>;
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
export function marbleWire(options: MarbleWireOptions): MarbleWire {
  const { events$, answers = {}, lifecycle$ = NEVER } = options;
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
    ...marbleAsks(options),
    lifecycle$,
    closed$: NEVER,
    calls$: calls$.asObservable(),
    calls,
  };
}

/** The asks of the marbles, each of which takes one answer until it is withdrawn. */
function marbleAsks({ asks$ = NEVER, withdrawn$ = NEVER }: MarbleWireOptions) {
  const answers$ = new ReplaySubject<Answer>(Infinity);
  const answered = new Set<string>();
  const withdrawn = new Set<string>();
  return {
    asks: () => asks$,
    withdrawn: () =>
      withdrawn$.pipe(
        filter((id) => !answered.has(id)),
        tap((id) => withdrawn.add(id)),
      ),
    answer: (answer: Answer) =>
      defer(() => {
        const { id } = answer.ask;
        if (!answered.has(id) && !withdrawn.has(id)) answers$.next(answer);
        answered.add(id);
        return EMPTY;
      }),
    answers$: answers$.asObservable(),
  };
}

function defaultAnswers(): MarbleAnswers {
  let sent = 0;
  return {
    'session.create': ({ sessionId }) => of({ sessionId }),
    'session.resume': ({ sessionId }) => of({ sessionId }),
    'session.send': () => of({ messageId: `m${(sent += 1)}` }),
    'session.abort': () => of({ success: true }),
    'session.destroy': () => of({ success: true }),
    'session.getMessages': () => of({ events: [] }),
    'session.queue.pendingItems': () => of({ items: [] }),
    'session.queue.removeAt': () => of({ removed: false }),
  };
}
