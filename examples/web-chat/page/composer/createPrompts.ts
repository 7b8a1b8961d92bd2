import type { SessionEvent } from 'copilot-rx';
import { BehaviorSubject, tap } from 'rxjs';
import type { Observable, Subscription } from 'rxjs';
import type { ChatMessage } from '../../shared/ChatMessage.js';

/** A prompt of this page that is not answered yet. */
export interface OwnTurn {
  readonly id: number;
  readonly message: ChatMessage;
  /** It waits for others to end. */
  readonly isWaiting: boolean;
}

/** The turns of this page, one after the other. */
export interface Prompts {
  /** @stream hot · replays the latest · never completes · never errors · unsubscribe stops listening */
  readonly turns$: Observable<readonly OwnTurn[]>;
  readonly send: (message: ChatMessage) => void;
  /** Takes a prompt back: one that waits is not sent, one that runs is aborted. */
  readonly leave: (id: number) => void;
  /** Leaves the turn that runs; false when that is none of this page. */
  readonly stop: () => boolean;
}

/** Prompts that wait do so here, as long as they can be taken back without asking anybody. A reload finds them again. */
export function createPrompts(
  turn: (message: ChatMessage) => Observable<SessionEvent>,
  report: (error: unknown) => void,
): Prompts {
  const turns = new BehaviorSubject<readonly OwnTurn[]>(kept());
  let running: { readonly id: number; readonly subscription: Subscription } | undefined;
  let count = turns.value.length;
  next();
  return { turns$: turns.asObservable(), send, leave, stop };

  function send(message: ChatMessage): void {
    change([...turns.value, { id: (count += 1), message, isWaiting: true }]);
    next();
  }

  function leave(id: number): void {
    // this is all there is to aborting it
    if (running?.id === id) running.subscription.unsubscribe();
    over(id);
  }

  function stop(): boolean {
    const [first] = turns.value;
    if (first === undefined || first.isWaiting) return false;
    leave(first.id);
    return true;
  }

  function next(): void {
    const [first] = turns.value;
    if (running !== undefined || first === undefined) return;
    const { id, message } = first;
    const begins = () => change(turns.value.map((own) => (own.id === id ? { ...own, isWaiting: false } : own)));
    const subscription = turn(message)
      .pipe(tapFirst(begins))
      .subscribe({
        complete: () => over(id),
        error: (error: unknown) => {
          over(id);
          report(error);
        },
      });
    if (!subscription.closed) running = { id, subscription };
  }

  function over(id: number): void {
    if (running?.id === id) running = undefined;
    change(turns.value.filter((own) => own.id !== id));
    next();
  }

  function change(now: readonly OwnTurn[]): void {
    turns.next(now);
    keep(now);
  }
}

/** A turn that has events has begun. */
function tapFirst(begins: () => void) {
  return (turn$: Observable<SessionEvent>) => {
    let hasBegun = false;
    return turn$.pipe(
      tap(() => {
        if (!hasBegun) begins();
        hasBegun = true;
      }),
    );
  };
}

const storeKey = 'copilot-rx waiting';

/** Those that wait behind the one that is sent: that one goes on by itself. */
function keep(turns: readonly OwnTurn[]): void {
  try {
    sessionStorage.setItem(storeKey, JSON.stringify(turns.slice(1).map(({ message }) => message)));
  } catch {
    // pictures that are too large for the store are not found again
    sessionStorage.removeItem(storeKey);
  }
}

function kept(): readonly OwnTurn[] {
  const messages = JSON.parse(sessionStorage.getItem(storeKey) ?? '[]') as readonly ChatMessage[];
  return messages.map((message, index) => ({ id: index + 1, message, isWaiting: true }));
}
