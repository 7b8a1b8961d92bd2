import type { Conversation, SessionEvent } from 'copilot-rx';
import { toConversation } from 'copilot-rx/operators';
import { type Observable, Subject, defer, finalize } from 'rxjs';

/** What specs reach within the page, as `chat`. */
export interface ViewPage {
  /** How often the view was subscribed to, and by how many it is now. */
  readonly counts: { subscribed: number; listening: number };
  readonly tell: (events: readonly SessionEvent[]) => void;
  /** Fails the view; the next who subscribes has another. */
  readonly fail: (message: string) => void;
  /** Takes the user interface out of the page. */
  readonly leave: () => void;
}

/** Runs in the page: mounts a user interface on a session of which the spec says the events. */
export function startViewPage<Target>(
  mount: (target: Target, session: { readonly state$: Observable<Conversation> }) => () => void,
  target: Target,
): void {
  let events = new Subject<SessionEvent>();
  const counts = { subscribed: 0, listening: 0 };
  const state$ = defer(() => {
    counts.subscribed += 1;
    counts.listening += 1;
    return events.pipe(
      toConversation(),
      finalize(() => (counts.listening -= 1)),
    );
  });
  const chat: ViewPage = {
    counts,
    tell: (told) => told.forEach((event) => events.next(event)),
    fail: (message) => {
      const failing = events;
      events = new Subject();
      failing.error(new Error(message));
    },
    leave: mount(target, { state$ }),
  };
  Object.assign(globalThis, { chat });
}
