import { Subject } from 'rxjs';
import type { Observable, Observer } from 'rxjs';
import type { SessionEvent, SessionEventOf, SessionEventType } from '../protocol/SessionEvent.js';
import { createRouter } from '../util/createRouter.js';

/** The event feeds of one session. Push the session's events in; what nobody listens to costs nothing. */
export interface Feeds {
  readonly sink: Observer<SessionEvent>;
  readonly events$: Observable<SessionEvent>;
  readonly on: <Type extends SessionEventType>(type: Type) => Observable<SessionEventOf<Type>>;
}

/** Makes {@link Feeds}: each event is routed by its type once, however many subscribers there are. */
export function createFeeds(): Feeds {
  const events = new Subject<SessionEvent>();
  const byType = createRouter<string, SessionEvent>();
  return {
    sink: {
      next: (event) => {
        events.next(event);
        byType.route(event.type, event);
      },
      error: (error) => {
        events.error(error);
        byType.error(error);
      },
      complete: () => {
        events.complete();
        byType.complete();
      },
    },
    events$: events.asObservable(),
    on: <Type extends SessionEventType>(type: Type) =>
      // The router's key is the type, so what it selects has that type.
      byType.select(type) as Observable<unknown> as Observable<SessionEventOf<Type>>,
  };
}
