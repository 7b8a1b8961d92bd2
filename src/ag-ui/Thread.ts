import type { AGUIEvent, RunAgentInput } from '@ag-ui/core';
import { EMPTY, type Observable, Subject, catchError, concat, defer, finalize, merge, tap } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { createLane } from '../util/createLane.js';
import type { AgUiSession } from './AgUiSession.js';
import { endOf } from './endRun.js';
import type { FrontendTools } from './frontendTools.js';
import { HeldTurn } from './HeldTurn.js';
import { OpenAsks } from './OpenAsks.js';
import type { RunEnd } from './RunEnd.js';
import { tellHistory, tellRefusal } from './tellHistory.js';
import type { ThreadOptions } from './ThreadOptions.js';
import { toPrompt } from './toPrompt.js';
import { createTurnMemory } from './TurnMemory.js';
import { writeRun } from './writeRun.js';

/** A thread of AG-UI: a session, whose turns are told in runs. The runs come one at a time. */
export class Thread {
  readonly #session$: Observable<AgUiSession>;
  readonly #options: ThreadOptions;
  readonly #asks: OpenAsks;
  readonly #prompt: NonNullable<ThreadOptions['prompt']>;
  readonly #lane = createLane();
  readonly #aborts = new Subject<RunEnd>();
  /** The turn of the run in progress, or the one that waits for the next, or has ended since and is not told to its end. */
  #held: HeldTurn | undefined;
  /** Whether the turn before was aborted: the runtime takes back in time what that one asked. */
  #wasCut = false;
  #conversation = createTurnMemory().conversation;

  constructor(session$: Observable<AgUiSession>, options: ThreadOptions & { readonly frontend?: FrontendTools }) {
    this.#session$ = session$;
    this.#options = options;
    this.#asks = new OpenAsks(options);
    this.#prompt = options.prompt ?? toPrompt;
  }

  /** Whether a turn is at work, or waits for an answer. */
  get isBusy(): boolean {
    return this.#unfinished !== undefined;
  }

  /**
   * One run, after those before it.
   *
   * @stream cold · no replay · completes with the run · never errors: what goes wrong ends the run · unsubscribe aborts the turn
   */
  run(input: RunAgentInput): Observable<AGUIEvent> {
    return this.#lane(
      defer(() => (this.#unfinished === undefined ? this.#begin(input) : this.#goOn(this.#unfinished, input))),
    );
  }

  /**
   * Where things stand: the messages so far, and what is waited for.
   *
   * @stream cold · no replay · completes with the run · never errors · unsubscribe gives up
   */
  connect(input: RunAgentInput): Observable<AGUIEvent> {
    return defer(() => tellHistory(this.#session$, input, this.#unfinished && this.#asks.toldOf(this.#unfinished)));
  }

  /** Ends the run in progress as cancelled, or the turn that waits. */
  abort(): void {
    if (this.#held?.isWaiting === true) this.#leave(this.#held);
    else this.#aborts.next({ type: 'cancelled' });
  }

  get #unfinished(): HeldTurn | undefined {
    return this.#held?.hasEnded === true ? undefined : this.#held;
  }

  #begin(input: RunAgentInput): Observable<AGUIEvent> {
    const refused = this.#asks.answer(input);
    if (refused !== undefined) return tellRefusal(input, refused);
    const ended = this.#held;
    this.#held = undefined;
    const prompt = this.#prompt(input);
    if (prompt === undefined) return tellHistory(this.#session$, input);
    const turn = new HeldTurn(this.#session$, prompt, ended?.memory ?? createTurnMemory(this.#conversation), {
      holdMs: this.#asks.holdMs,
      onExpired: () => this.#letGo(turn),
      staleIds: this.#wasCut ? () => this.#asks.ids() : undefined,
    });
    return this.#attach(turn, input, ended && restOf(ended));
  }

  #goOn(turn: HeldTurn, input: RunAgentInput): Observable<AGUIEvent> {
    const isAnswer = (input.resume ?? []).length > 0;
    const told = this.#asks.toldOf(turn);
    if (told.length > 0 && !isAnswer && this.#prompt(input) === undefined) {
      return tellHistory(this.#session$, input, told);
    }
    const refused = this.#asks.answer(input, turn);
    if (refused !== undefined) return tellRefusal(input, refused);
    if (this.#asks.takeResults(input, turn) || isAnswer) return this.#attach(turn, input);
    // The user has said something else in place of what was waited for.
    this.#leave(turn);
    return this.#begin(input);
  }

  #attach(turn: HeldTurn, input: RunAgentInput, before$: Observable<SessionEvent> = EMPTY): Observable<AGUIEvent> {
    return defer(() => {
      turn.begin();
      this.#held = turn;
      // Always given: what else has come with an input is no option.
      const { withState = false, raw = () => false } = this.#options;
      const options = { ...input, withState, raw, interrupts$: this.#asks.interruptsOf(turn) };
      return concat(before$, turn.event$).pipe(
        writeRun(options, turn.memory, merge(this.#aborts, this.#asks.callsOf(turn))),
        tap((event) => turn.note(event)),
        finalize(() => {
          this.#conversation = turn.memory.conversation;
          if (!turn.isWaiting) this.#letGo(turn);
        }),
      );
    });
  }

  #leave(turn: HeldTurn): void {
    turn.leave();
    this.#letGo(turn);
  }

  #letGo(turn: HeldTurn): void {
    this.#held = undefined;
    this.#wasCut = !turn.hasEnded;
  }
}

/** What nobody has heard of a turn that has ended. That it was aborted elsewhere is no reason not to go on. */
function restOf({ event$, memory }: HeldTurn): Observable<SessionEvent> {
  return event$.pipe(
    catchError((error: unknown) => {
      if (endOf(error).type === 'cancelled') return EMPTY;
      throw error;
    }),
    // The next prompt is the client's again.
    tap({ complete: () => (memory.prompted = false) }),
  );
}
