import type { Observable, Observer } from 'rxjs';
import type { SessionEvent, SessionEventOf, SessionEventType } from '../protocol/SessionEvent.js';
import { createRouter } from '../util/createRouter.js';

/** The event feeds of one session. Push the session's events in; what nobody listens to costs nothing. */
export interface Feeds {
  readonly sink: Observer<SessionEvent>;
  readonly events$: Observable<SessionEvent>;
  /** Ends as the feeds end, without their events. */
  readonly end$: Observable<never>;
  readonly on: <Type extends SessionEventType>(type: Type) => Observable<SessionEventOf<Type>>;
}

/** Keys beside the types of events: for all of them, and for none. */
const every = Symbol('every event');
const none = Symbol('no event');

/** Makes {@link Feeds}: each event is routed by its type once, however many subscribers there are. */
export function createFeeds(): Feeds {
  const feeds = createRouter<string | symbol, SessionEvent>();
  return {
    sink: {
      next: (event) => {
        feeds.route(every, event);
        feeds.route(event.type, event);
      },
      error: feeds.error,
      complete: feeds.complete,
    },
    events$: feeds.select(every),
    end$: feeds.select(none) as Observable<never>,
    on: <Type extends SessionEventType>(type: Type) =>
      // The router's key is the type, so what it selects has that type.
      feeds.select(type) as Observable<unknown> as Observable<SessionEventOf<Type>>,
  };
}
