import { Observable } from 'rxjs';
import type { Observer, Subscriber } from 'rxjs';
import { BufferOverflowError } from '../errors/BufferOverflowError.js';

/**
 * The latest values of a stream, to be read from any place on. Each reader has its place on it: nothing waits for a reader anywhere
 * else. A value with the id of one that is held is that one, and is not written again.
 */
export class Tape<T extends { readonly id: string }> implements Observer<T> {
  readonly #limit: number;
  readonly #onForgotten: (value: T) => void;
  readonly #held: T[] = [];
  readonly #places = new Map<string, number>();
  readonly #readers = new Set<() => void>();
  /** The place of the oldest value that is held. */
  #first = 0;
  #end: ((reader: Subscriber<T>) => void) | undefined;

  /**
   * @param limit - How many values are held at most; the oldest go first, some at a time.
   * @param onForgotten - Told of each value that is held no more.
   */
  constructor(limit: number, onForgotten: (value: T) => void = () => undefined) {
    this.#limit = limit;
    this.#onForgotten = onForgotten;
  }

  readonly next = (value: T): void => {
    if (this.#end !== undefined || this.#places.has(value.id)) return;
    if (this.#held.length >= this.#limit) this.#forget();
    this.#places.set(value.id, this.#first + this.#held.length);
    this.#held.push(value);
    this.#wake();
  };

  readonly error = (error: unknown): void => this.#endWith((reader) => reader.error(error));

  readonly complete = (): void => this.#endWith((reader) => reader.complete());

  /** What is held, oldest first. */
  held(): readonly T[] {
    return this.#held.slice();
  }

  /** Whether a value is held. */
  has(id: string): boolean {
    return this.#places.has(id);
  }

  /** Whether all that was written is held. */
  get isWhole(): boolean {
    return this.#first === 0;
  }

  /**
   * What is held behind a value, and then what comes; all that is held, without a value or when it is not held.
   *
   * @stream cold · replays what is held · completes with the tape · errors with the tape · unsubscribe stops reading
   */
  after(id?: string): Observable<T> {
    return new Observable((subscriber) => {
      const place = id === undefined ? undefined : this.#places.get(id);
      const read = this.#reader(subscriber, place === undefined ? this.#first : place + 1);
      this.#readers.add(read);
      subscriber.add(() => this.#readers.delete(read));
      read();
    });
  }

  #reader(subscriber: Subscriber<T>, place: number): () => void {
    let next = place;
    let reading = false;
    return () => {
      // Who writes while it reads is back here when that is done.
      if (reading) return;
      reading = true;
      for (let value = this.#at(next); value !== undefined && !subscriber.closed; value = this.#at(next)) {
        next += 1;
        subscriber.next(value);
      }
      reading = false;
      if (next < this.#first) subscriber.error(new BufferOverflowError(this.#limit));
      else this.#end?.(subscriber);
    };
  }

  #at(place: number): T | undefined {
    return this.#held[place - this.#first];
  }

  #forget(): void {
    for (const value of this.#held.splice(0, Math.ceil(this.#limit / 10))) {
      this.#first += 1;
      this.#places.delete(value.id);
      this.#onForgotten(value);
    }
  }

  #wake(): void {
    for (const read of [...this.#readers]) read();
  }

  #endWith(how: (reader: Subscriber<T>) => void): void {
    this.#end ??= how;
    this.#wake();
  }
}
