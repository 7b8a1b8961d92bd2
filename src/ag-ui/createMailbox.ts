import { Observable, Subject, type SubjectLike } from 'rxjs';
import { BufferOverflowError } from '../errors/BufferOverflowError.js';

/** What a turn says while nobody listens is of the tools and agents that go on meanwhile. More than this, and something is wrong. */
const mostWaiting = 10_000;

/** A subject that keeps what comes while nobody listens, and gives it to whoever does next: once. */
export function createMailbox<T>(): SubjectLike<T> {
  const listening = new Subject<T>();
  let waiting: T[] = [];
  let end: (() => void) | undefined;
  const endWith = (how: () => void) => {
    end ??= how;
    if (listening.observed) end();
  };
  const value$ = new Observable<T>((subscriber) => {
    // What comes meanwhile gets in line.
    while (!subscriber.closed && waiting.length > 0) for (const value of waiting.splice(0, 1)) subscriber.next(value);
    if (subscriber.closed) return;
    subscriber.add(listening.subscribe(subscriber));
    end?.();
  });
  return {
    next: (value) => {
      if (end !== undefined) return;
      if (listening.observed) return listening.next(value);
      waiting.push(value);
      if (waiting.length <= mostWaiting) return;
      waiting = [];
      endWith(() => listening.error(new BufferOverflowError(mostWaiting)));
    },
    error: (error) => endWith(() => listening.error(error)),
    complete: () => endWith(() => listening.complete()),
    // eslint-disable-next-line no-restricted-syntax -- what `share` subscribes with
    subscribe: (observer) => value$.subscribe(observer),
  };
}
