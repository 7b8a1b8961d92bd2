import type { MessageOptions, SessionEvent } from 'copilot-rx';
import { BehaviorSubject, tap } from 'rxjs';
import type { Observable, Subscription } from 'rxjs';

/** A prompt of this page that is not answered yet. */
export interface OwnTurn {
  readonly id: number;
  readonly message: MessageOptions;
  /** It waits until the runs before it are over. */
  readonly isWaiting: boolean;
}

/** The turns that this page began. */
export interface Prompts {
  /** @stream hot · replays the latest · never completes · never errors · unsubscribe stops listening */
  readonly turns$: Observable<readonly OwnTurn[]>;
  readonly send: (message: MessageOptions) => void;
  /** Leaves a turn, which takes it out of the queue or aborts it; false when there is none with this id any more. */
  readonly leave: (id: number) => boolean;
  /** Leaves the turn that runs; false when it is none of this page. */
  readonly stop: () => boolean;
}

/** Every prompt is a turn, subscribed to at once: the runtime works them off one after the other. */
export function createPrompts(
  turn: (message: MessageOptions) => Observable<SessionEvent>,
  report: (error: unknown) => void,
): Prompts {
  const turns = new BehaviorSubject<readonly OwnTurn[]>([]);
  const subscriptions = new Map<number, Subscription>();
  let count = 0;
  const forget = (id: number) => {
    subscriptions.delete(id);
    turns.next(turns.value.filter((own) => own.id !== id));
  };
  const leave = (id: number) => {
    const subscription = subscriptions.get(id);
    // this is all there is to stopping
    subscription?.unsubscribe();
    forget(id);
    return subscription !== undefined;
  };
  return {
    turns$: turns.asObservable(),
    send: (message) => {
      const id = (count += 1);
      turns.next([...turns.value, { id, message, isWaiting: true }]);
      const begins = () => {
        if (turns.value.some((own) => own.id === id && own.isWaiting))
          turns.next(turns.value.map((own) => (own.id === id ? { ...own, isWaiting: false } : own)));
      };
      const subscription = turn(message)
        .pipe(tap(begins))
        .subscribe({
          complete: () => forget(id),
          error: (error: unknown) => {
            forget(id);
            report(error);
          },
        });
      if (!subscription.closed) subscriptions.set(id, subscription);
    },
    leave,
    stop: () => {
      const running = turns.value.find(({ isWaiting }) => !isWaiting);
      return running !== undefined && leave(running.id);
    },
  };
}
