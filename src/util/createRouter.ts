import { EMPTY, Observable, Subject, throwError } from 'rxjs';

/** A hot source split by key: one map look-up per value, however many keys are listened to. */
export interface Router<Key, Value> {
  /** Hands a value to those who listen to its key; false when nobody does. */
  readonly route: (key: Key, value: Value) => boolean;
  /**
   * The values of one key.
   *
   * @stream hot · no replay · completes with complete() · errors with error() · unsubscribe stops listening
   */
  readonly select: (key: Key) => Observable<Value>;
  /** Ends every selection, present and future. The first end counts. */
  readonly complete: () => void;
  /** Fails every selection, present and future. The first end counts. */
  readonly error: (error: unknown) => void;
  /** How many keys are listened to; for leak checks. */
  readonly size: () => number;
}

/** Makes a {@link Router}. A key costs nothing unless somebody listens to it. */
export function createRouter<Key, Value>(): Router<Key, Value> {
  const subjects = new Map<Key, Subject<Value>>();
  let ended$: Observable<never> | undefined;
  const end = (how$: Observable<never>) => {
    const listening = [...subjects.values()];
    subjects.clear();
    ended$ ??= how$;
    for (const subject of listening) how$.subscribe(subject);
  };
  return {
    route: (key, value) => {
      const subject = subjects.get(key);
      subject?.next(value);
      return subject !== undefined;
    },
    select: (key) =>
      new Observable((subscriber) => {
        if (ended$ !== undefined) return ended$.subscribe(subscriber);
        const subject = subjects.get(key) ?? new Subject<Value>();
        subjects.set(key, subject);
        subject.subscribe(subscriber);
        // Returned, not added before: teardowns run in order, and `observed` is the truth only after the line above is undone.
        return () => {
          if (!subject.observed && subjects.get(key) === subject) subjects.delete(key);
        };
      }),
    complete: () => end(EMPTY),
    error: (error) => end(throwError(() => error)),
    size: () => subjects.size,
  };
}
