import type { AGUIEvent, RunFinishedOutcome } from '@ag-ui/core';
import {
  type Observable,
  Subject,
  dematerialize,
  map,
  materialize,
  of,
  share,
  switchMap,
  takeUntil,
  tap,
  timer,
} from 'rxjs';
import type { MessageOptions } from '../protocol/MessageOptions.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { AgUiSession } from './AgUiSession.js';
import { createMailbox } from './createMailbox.js';
import type { TurnMemory } from './TurnMemory.js';

/**
 * A turn that outlives a run of AG-UI which ended because somebody has to be asked. It is held for a while, and aborted if no run goes
 * on with it. A run that is left takes its turn with it.
 */
export class HeldTurn {
  /** Whether the latest run ended because something is waited for. */
  isWaiting = false;
  /** The asks that the latest run ended with. Others may have come since. */
  told: ReadonlySet<string> = new Set();
  /** The session, once there is one. */
  session: AgUiSession | undefined;
  /**
   * What the turn says; while no run listens, it is kept for the next.
   *
   * @stream cold for the first run, then hot · keeps what nobody heard · completes with the turn · errors with the turn · unsubscribe aborts the turn, unless it waits
   */
  readonly event$: Observable<SessionEvent>;

  readonly #left = new Subject<void>();
  /** What was open when the turn began: asks of a turn that was just left. */
  #stale: ReadonlySet<string> | undefined;

  constructor(
    session$: Observable<AgUiSession>,
    prompt: string | MessageOptions,
    readonly memory: TurnMemory,
    { holdMs, onExpired, openIds }: HeldTurnOptions,
  ) {
    this.event$ = session$.pipe(
      tap((session) => (this.session = session)),
      switchMap((session) => session.turn(prompt).pipe(materialize())),
      // With the turn the session is left, too.
      dematerialize(),
      tap(() => (this.#stale ??= new Set(openIds()))),
      takeUntil(this.#left),
      share<SessionEvent>({
        connector: () => createMailbox<SessionEvent>(),
        resetOnComplete: false,
        resetOnError: false,
        resetOnRefCountZero: () => (this.isWaiting ? timer(holdMs).pipe(tap(onExpired)) : of(true)),
      }),
    );
  }

  /** A run begins to listen. */
  begin(): void {
    this.isWaiting = false;
    this.told = new Set();
  }

  /** Notes with what the run has ended, if it has. */
  note(event: AGUIEvent): void {
    const { outcome } = event as { readonly outcome?: RunFinishedOutcome };
    if (outcome?.type === 'interrupt') this.told = new Set(outcome.interrupts.map(({ id }) => id));
    this.isWaiting = this.told.size > 0 || (outcome?.type === 'success' && outcome.pendingToolCallIds !== undefined);
  }

  /**
   * What is asked on its behalf.
   *
   * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
   */
  own<T extends { readonly id: string; readonly sessionId: string }>(
    list$: Observable<readonly T[]>,
  ): Observable<readonly T[]> {
    const isOwn = ({ id, sessionId }: T) => sessionId === this.session?.sessionId && this.#stale?.has(id) === false;
    return list$.pipe(map((list) => list.filter(isOwn)));
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
}

/** How a turn is held. */
interface HeldTurnOptions {
  readonly holdMs: number;
  /** No run has gone on with it in time. */
  readonly onExpired: () => void;
  /** The ids of what is open now, whoever asks. */
  readonly openIds: () => readonly string[];
}
