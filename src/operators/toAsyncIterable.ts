import { type Observable, Subject, takeUntil } from 'rxjs';
import { type BufferOptions, checkBufferOptions } from './BufferOptions.js';
import { type BoundedQueue, createBoundedQueue } from './createBoundedQueue.js';

/**
 * The values of a stream for `for await`, with a bounded queue between the two.
 *
 * Each loop subscribes when it begins, so looping over a turn sends its prompt; leaving the loop (`break`, `return`, an exception)
 * unsubscribes, which aborts the turn. When the source completes the loop ends; when it errors, the loop has the values that
 * waited and then throws.
 *
 * A hot feed cannot be paused. A loop that is slower than its source lets up to `limit` values wait (1,000 unless you say otherwise);
 * then `whenFull` counts, as with `bufferedBy`: by default the loop throws BufferOverflowError, behind the values that waited,
 * and the source is left. To read at your own pace and lose nothing, pull: `readEvents`.
 *
 * @throws InvalidOptionsError at once when the options make no sense.
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { textDeltas, toAsyncIterable } from 'copilot-rx/operators';
 *
 * await using client = new CopilotClient();
 * const session = await client.createSession({ streaming: true });
 * for await (const text of toAsyncIterable(session.turn('Count to a million.').pipe(textDeltas()))) {
 *   process.stdout.write(text);
 *   if (text.includes('3')) break; // aborts the turn
 * }
 * ```
 */
export function toAsyncIterable<T>(source$: Observable<T>, options: BufferOptions<T> = {}): AsyncIterable<T> {
  checkBufferOptions('toAsyncIterable options', options);
  return { [Symbol.asyncIterator]: () => iterate(source$, createBoundedQueue(options)) };
}

type End = { readonly error: unknown } | 'over';

const over = { done: true, value: undefined } as const;

function iterate<T>(source$: Observable<T>, queue: BoundedQueue<T>): AsyncIterator<T, undefined> {
  const left = new Subject<void>();
  /** Who asked for a value before there was one. */
  const asking: ((result: IteratorResult<T, undefined> | Promise<never>) => void)[] = [];
  let end: End | undefined;

  /** An end is told once; after that it is over. */
  const tellEnd = (): typeof over | Promise<never> => {
    const told = end;
    end = 'over';
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as the source had it
    return typeof told === 'object' ? Promise.reject(told.error) : over;
  };
  const finish = (how: End) => {
    if (end !== undefined) return;
    end = how;
    for (const answer of asking.splice(0)) answer(tellEnd());
  };
  const take = (value: T) => {
    const answer = asking.shift();
    if (answer !== undefined) {
      answer({ done: false, value });
      return;
    }
    try {
      queue.push(value);
    } catch (error) {
      finish({ error });
      left.next();
    }
  };
  subscribe(source$.pipe(takeUntil(left)), take, finish);
  return {
    next: () =>
      new Promise((resolve) => {
        const waited = queue.take();
        if (waited.length === 1) resolve({ done: false, value: waited[0] });
        else if (end !== undefined) resolve(tellEnd());
        else asking.push(resolve);
      }),
    return: () => {
      finish('over');
      end = 'over';
      queue.clear();
      left.next();
      return Promise.resolve(over);
    },
  };
}

/** The edge: whoever iterates is the subscriber. */
function subscribe<T>(source$: Observable<T>, take: (value: T) => void, finish: (end: End) => void): void {
  // eslint-disable-next-line no-restricted-syntax -- an iterator is outside of RxJS; leaving it unsubscribes
  source$.subscribe({
    next: take,
    error: (error: unknown) => finish({ error }),
    complete: () => finish('over'),
  });
}
