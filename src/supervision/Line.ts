import { Subscription } from 'rxjs';
import type { Observable, Observer } from 'rxjs';
import type { ConnectionLostError } from '../errors/ConnectionLostError.js';
import type { Link } from './Link.js';

/**
 * What one listener hears, on one connection after the other. A class, and its own observer: there are two of it in each session,
 * and every event passes one.
 */
export class Line<T> implements Observer<T> {
  #upstream: Subscription | undefined = Subscription.EMPTY;
  #link: Link | undefined;

  /** @param onLoss - Told when what is listened to fails; the listener waits for the next connection. */
  constructor(
    readonly through: (link: Link) => Observable<T>,
    readonly listener: Observer<T>,
    readonly onLoss: (cause: unknown, link: Link | undefined) => void,
  ) {}

  /** Goes on with a connection. */
  use(link: Link): void {
    // Left while others were told of the connection.
    if (this.#upstream === undefined) return;
    this.#upstream.unsubscribe();
    this.#link = link;
    this.#upstream = this.through(link).subscribe(this);
  }

  /** Listens no more. */
  leave(): void {
    this.#upstream?.unsubscribe();
    this.#upstream = undefined;
  }

  /** No connection will come any more. */
  end(error?: ConnectionLostError): void {
    this.leave();
    if (error === undefined) this.listener.complete();
    else this.listener.error(error);
  }

  next(value: T): void {
    this.listener.next(value);
  }

  error(cause: unknown): void {
    this.onLoss(cause, this.#link);
  }

  complete(): void {
    // How a connection ends is told by who made it.
  }
}
