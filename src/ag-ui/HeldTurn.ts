import type { AGUIEvent, Interrupt, RunFinishedOutcome } from '@ag-ui/core';
import {
  BehaviorSubject,
  type Observable,
  Subject,
  combineLatest,
  dematerialize,
  map,
  materialize,
  of,
  share,
  switchMap,
  takeUntil,
  tap,
} from 'rxjs';
import type { MessageOptions } from '../protocol/MessageOptions.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { after } from '../util/after.js';
import type { AgUiSession } from './AgUiSession.js';
import { createMailbox } from './createMailbox.js';
import { isWaiting } from './RunEnd.js';
import type { TurnMemory } from './TurnMemory.js';

/**
 * A turn that outlives a run of AG-UI which ended because somebody has to be asked. It is held for a while, and aborted if no run goes
 * on with it. A run that is left takes its turn with it.
 */
export class HeldTurn {
  /** Whether the latest run ended because something is waited for. */
  isWaiting = false;
  /** What the latest run has told to be asked. More may have come since. */
  told: readonly Interrupt[] = [];
  /** Whether it has come to an end of its own. What nobody has heard of it is kept. */
  hasEnded = false;
  /**
   * What the turn says; while no run listens, it is kept for the next.
   *
   * @stream cold for the first run, then hot · keeps what nobody heard · completes with the turn · errors with the turn · unsubscribe aborts the turn, unless it waits
   */
  readonly event$: Observable<SessionEvent>;

  readonly #left = new Subject<void>();
  /** Which asks are its own; none before it is known. */
  readonly #isOwn = new BehaviorSubject<(about: Waiting) => boolean>(none);

  constructor(
    session$: Observable<AgUiSession>,
    prompt: string | MessageOptions,
    readonly memory: TurnMemory,
    { holdMs, onExpired, staleIds }: HeldTurnOptions,
  ) {
    const end = () => (this.hasEnded = true);
    this.event$ = session$.pipe(
      switchMap((session) => this.#turn(session, prompt, staleIds).pipe(materialize())),
      // With the turn the session is left, too.
      dematerialize(),
      tap({ error: end, complete: end }),
      takeUntil(this.#left),
      share<SessionEvent>({
        connector: () => createMailbox<SessionEvent>(),
        resetOnComplete: false,
        resetOnError: false,
        resetOnRefCountZero: () => (this.isWaiting ? after(holdMs).pipe(tap(onExpired)) : of(true)),
      }),
    );
  }

  /** A run begins to listen. */
  begin(): void {
    this.isWaiting = false;
    this.told = [];
  }

  /** Notes with what the run has ended, if it has. */
  note(event: AGUIEvent): void {
    const { outcome } = event as { readonly outcome?: RunFinishedOutcome };
    if (outcome?.type === 'interrupt') this.told = outcome.interrupts;
    this.isWaiting = isWaiting(outcome);
  }

  /**
   * What is asked on its behalf.
   *
   * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
   */
  own<T extends Waiting>(list$: Observable<readonly T[]>): Observable<readonly T[]> {
    return combineLatest([list$, this.#isOwn]).pipe(map(([list, isOwn]) => list.filter(isOwn)));
  }

  /** By the id that the tool call has in AG-UI. */
  asShown<T extends { readonly toolCallId?: string }>(about: T): T {
    const call = about.toolCallId === undefined ? undefined : this.memory.calls.get(about.toolCallId);
    return call === undefined ? about : { ...about, toolCallId: call.id };
  }

  /** Nobody will go on with it. */
  leave(): void {
    this.#left.next();
  }

  #turn(
    session: AgUiSession,
    prompt: string | MessageOptions,
    staleIds: HeldTurnOptions['staleIds'],
  ): Observable<SessionEvent> {
    const claim = (stale: readonly string[]) =>
      this.#isOwn.next(({ id, sessionId }) => sessionId === session.sessionId && !stale.includes(id));
    if (staleIds === undefined) claim([]);
    return session.turn(prompt).pipe(
      tap(() => {
        if (this.#isOwn.value === none) claim(staleIds?.() ?? []);
      }),
    );
  }
}

function none(): boolean {
  return false;
}

/** What waits for an answer, or for a result. */
interface Waiting {
  readonly id: string;
  readonly sessionId: string;
}

/** How a turn is held. */
interface HeldTurnOptions {
  readonly holdMs: number;
  /** No run has gone on with it in time. */
  readonly onExpired: () => void;
  /**
   * The ids of what is open, if the turn before was cut off: what is open when this one says something was asked by that one, which
   * the runtime takes back only in time.
   */
  readonly staleIds: (() => readonly string[]) | undefined;
}
