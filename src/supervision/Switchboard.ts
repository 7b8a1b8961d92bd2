import { NEVER, Observable, Subject, Subscription, defer, switchMap } from 'rxjs';
import type { Observer } from 'rxjs';
import { ConnectionLostError } from '../errors/ConnectionLostError.js';
import { Line } from './Line.js';
import type { Link } from './Link.js';

/** Leads what hangs on a connection from one to the next. */
export class Switchboard {
  /** In the order in which they came. */
  readonly #lines = new Set<Pick<Line<unknown>, 'use' | 'end'>>();
  readonly #readies = new Subject<Link>();
  readonly #interruptions = new Subject<ConnectionLostError>();
  /** The connection that feeds listen to, from before its sessions are back. */
  #current: Link | undefined;
  #isReady = false;
  #version = 0;
  #end: { readonly error?: ConnectionLostError } | undefined;
  readonly #onLoss = (cause: unknown, link: Link | undefined) => this.lose(cause, link);

  /**
   * Why what was in progress has failed, whenever a connection is lost.
   *
   * @stream hot · no replay · completes at the end · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly interrupted$: Observable<ConnectionLostError> = this.#interruptions.asObservable();
  /**
   * How it all ends; emits nothing.
   *
   * @stream hot · replays the end · completes when it is ended on purpose · errors with ConnectionLostError · unsubscribe stops listening
   */
  readonly closed$: Observable<never> = this.follow(() => NEVER);

  /** @param onLost - Called when a connection is lost, before what was in progress on it fails. */
  constructor(readonly onLost: () => void) {}

  /** The protocol's version on the latest connection. */
  get version(): number {
    return this.#version;
  }

  /** The connection that takes calls, if there is one. */
  get ready(): Link | undefined {
    return this.#isReady ? this.#current : undefined;
  }

  /** Whether a connection is the one that feeds listen to. */
  isCurrent(link: Link): boolean {
    return this.#current === link;
  }

  /** Feeds go on with a connection. */
  use(link: Link): void {
    this.#current = link;
    this.#version = link.wire.version;
    for (const line of [...this.#lines]) line.use(link);
  }

  /** Calls may go on, too. */
  open(link: Link): void {
    if (this.#current !== link) return;
    this.#isReady = true;
    this.#readies.next(link);
  }

  /** The connection is gone. */
  lose(cause: unknown, link = this.#current): void {
    if (link === undefined || this.#current !== link) return;
    const wasReady = this.#isReady;
    this.#current = undefined;
    this.#isReady = false;
    this.onLost();
    if (wasReady) this.#interruptions.next(asLoss(cause));
  }

  /** No connection will come any more. */
  end(error?: ConnectionLostError): void {
    if (this.#end !== undefined) return;
    this.#end = error === undefined ? {} : { error };
    this.#current = undefined;
    this.#isReady = false;
    const lines = [...this.#lines];
    this.#lines.clear();
    for (const feed of [this.#readies, this.#interruptions]) {
      if (error === undefined) feed.complete();
      else feed.error(error);
    }
    for (const line of lines) line.end(error);
  }

  /**
   * A feed that goes from one connection to the next. How a connection ends is told by who made it.
   *
   * @stream hot · no replay · completes at the end · errors with ConnectionLostError · unsubscribe stops listening
   */
  follow<T>(through: (link: Link) => Observable<T>): Observable<T> {
    return new Observable((subscriber) => this.listen(through, subscriber));
  }

  /** The same for who takes the values by itself: this is the path of every event, and a stream more on it is felt. */
  listen<T>(through: (link: Link) => Observable<T>, listener: Observer<T>): Subscription {
    const line = new Line(through, listener, this.#onLoss);
    if (this.#end !== undefined) {
      line.end(this.#end.error);
      return Subscription.EMPTY;
    }
    this.#lines.add(line);
    if (this.#current !== undefined) line.use(this.#current);
    return new Subscription(() => {
      this.#lines.delete(line);
      line.leave();
    });
  }

  /**
   * Does something with the connection that takes calls; waits for it if there is none.
   *
   * @stream cold · no replay · completes with what is done · errors with it, or with ConnectionLostError · unsubscribe gives it up
   */
  whenReady<T>(work: (link: Link) => Observable<T>): Observable<T> {
    return defer(() => {
      const link = this.ready;
      return link === undefined ? this.#nextReady().pipe(switchMap(work)) : work(link);
    });
  }

  #nextReady(): Observable<Link> {
    return new Observable((subscriber) => {
      const closed = () =>
        subscriber.error(this.#end?.error ?? new ConnectionLostError('it was closed by this client'));
      const take = (link: Link) => {
        subscriber.next(link);
        subscriber.complete();
      };
      return this.#readies.subscribe({ next: take, error: closed, complete: closed });
    });
  }
}

function asLoss(cause: unknown): ConnectionLostError {
  return cause instanceof ConnectionLostError ? cause : new ConnectionLostError('it failed', { cause });
}
