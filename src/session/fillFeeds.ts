import { Observable } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { Feeds } from './createFeeds.js';

/** How a session's events end. */
export interface FeedEnds {
  /**
   * Emits when the session was closed here.
   *
   * @stream hot · no replay · completes with the session · never errors · unsubscribe stops listening
   */
  readonly closed$: Observable<unknown>;
  /** Called when they end by themselves, before the feeds do: with the connection, or, on purpose, with the wire. */
  readonly onEnd: (isOnPurpose: boolean) => void;
}

/**
 * Hands a session's events to its feeds, without a stream in between: this is the path of every event.
 *
 * @stream cold · no replay · emits nothing, and completes when the feeds have ended, however · never errors · unsubscribe stops listening
 */
export function fillFeeds(
  events$: Observable<SessionEvent>,
  { sink }: Feeds,
  { closed$, onEnd }: FeedEnds,
): Observable<never> {
  return new Observable((subscriber) => {
    const complete = () => {
      sink.complete();
      subscriber.complete();
    };
    subscriber.add(
      events$.subscribe({
        next: sink.next,
        error: (error: unknown) => {
          onEnd(false);
          sink.error(error);
          subscriber.complete();
        },
        complete: () => {
          onEnd(true);
          complete();
        },
      }),
    );
    subscriber.add(closed$.subscribe(complete));
  });
}
