import type { AGUIEvent, Interrupt, RunAgentInput } from '@ag-ui/core';
import { NEVER, type Observable, Subject, asyncScheduler, defer, filter, finalize, map, merge, tap } from 'rxjs';
import type { DeskAsk } from '../serving/DeskAsk.js';
import { createLane } from '../util/createLane.js';
import { forgetOldest } from '../util/forgetOldest.js';
import type { AgUiSession } from './AgUiSession.js';
import { checkResume, refusal } from './checkResume.js';
import type { FrontendTools } from './frontendTools.js';
import { HeldTurn } from './HeldTurn.js';
import { latestOf } from './latestOf.js';
import type { RunEnd } from './RunEnd.js';
import { tellHistory, tellRefusal } from './tellHistory.js';
import type { ThreadOptions } from './ThreadOptions.js';
import { toInterrupt } from './toInterrupt.js';
import { toPrompt } from './toPrompt.js';
import { createTurnMemory } from './TurnMemory.js';
import { writeRun } from './writeRun.js';

/** A thread of AG-UI: a session, whose turns are told in runs. The runs come one at a time. */
export class Thread {
  readonly #session$: Observable<AgUiSession>;
  readonly #options: ThreadOptions & { readonly frontend?: FrontendTools };
  readonly #holdMs: number;
  readonly #prompt: NonNullable<ThreadOptions['prompt']>;
  readonly #lane = createLane();
  readonly #aborts = new Subject<RunEnd>();
  /** The asks that were answered: an answer may come once more. */
  readonly #answered = new Set<string>();
  /** The turn of the run in progress, or the one that waits for the next. */
  #held: HeldTurn | undefined;
  #conversation = createTurnMemory().conversation;

  constructor(session$: Observable<AgUiSession>, options: ThreadOptions & { readonly frontend?: FrontendTools }) {
    this.#session$ = session$;
    this.#options = options;
    this.#holdMs = options.holdMs ?? 600_000;
    this.#prompt = options.prompt ?? toPrompt;
  }

  /** Whether a turn is at work, or waits for an answer. */
  get isBusy(): boolean {
    return this.#held !== undefined;
  }

  /**
   * One run, after those before it.
   *
   * @stream cold · no replay · completes with the run · never errors: what goes wrong ends the run · unsubscribe aborts the turn
   */
  run(input: RunAgentInput): Observable<AGUIEvent> {
    return this.#lane(defer(() => (this.#held === undefined ? this.#begin(input) : this.#goOn(this.#held, input))));
  }

  /**
   * Where things stand: the messages so far, and what is waited for.
   *
   * @stream cold · no replay · completes with the run · never errors · unsubscribe gives up
   */
  connect(input: RunAgentInput): Observable<AGUIEvent> {
    return defer(() => tellHistory(this.#session$, input, this.#held && this.#announced(this.#held)));
  }

  /** Ends the run in progress as cancelled, or the turn that waits. */
  abort(): void {
    if (this.#held?.isWaiting === true) this.#leave(this.#held);
    else this.#aborts.next({ type: 'cancelled' });
  }

  #begin(input: RunAgentInput): Observable<AGUIEvent> {
    const refused = checkResume(input.resume ?? [], [], this.#answered);
    if ('type' in refused) return tellRefusal(input, refused);
    const prompt = this.#prompt(input);
    if (prompt === undefined) return tellHistory(this.#session$, input);
    const memory = createTurnMemory(this.#conversation);
    const turn = new HeldTurn(this.#session$, prompt, memory, {
      holdMs: this.#holdMs,
      onExpired: () => (this.#held = undefined),
      openIds: () => this.#openIds(),
    });
    return this.#attach(turn, input);
  }

  #goOn(turn: HeldTurn, input: RunAgentInput): Observable<AGUIEvent> {
    const told = this.#asksOf(turn).filter(({ id }) => turn.told.has(id));
    const { resume = [] } = input;
    if (told.length > 0 && resume.length === 0) {
      return this.#prompt(input) === undefined
        ? tellHistory(this.#session$, input, this.#announced(turn))
        : tellRefusal(input, refusal('INTERRUPT_UNANSWERED', 'Answer what is asked, or cancel it, before you go on.'));
    }
    const answers = checkResume(resume, told, this.#answered);
    if ('type' in answers) return tellRefusal(input, answers);
    const isAnswered = this.#takeResults(turn, input);
    if (resume.length === 0 && !isAnswered) {
      // The user has said something else in place of what was waited for.
      this.#leave(turn);
      return this.#begin(input);
    }
    for (const { id, value } of answers) this.#answer(id, value);
    return this.#attach(turn, input);
  }

  #answer(id: string, value: unknown): void {
    const { desk } = this.#options;
    this.#answered.add(id);
    forgetOldest(this.#answered, 1_000);
    if (value === undefined) desk?.dismiss(id);
    else desk?.answer(id, value);
  }

  /** Hands in what the page's tools came to; whether one of them was waited for. */
  #takeResults(turn: HeldTurn, { messages }: RunAgentInput): boolean {
    const { frontend } = this.#options;
    const calls = latestOf(turn.own(frontend?.pending$ ?? NEVER)) ?? [];
    const results = calls.flatMap((call) => {
      const { toolCallId } = turn.asShown(call);
      const ofCall = messages.flatMap((one) => (one.role === 'tool' && one.toolCallId === toolCallId ? [one] : []));
      return ofCall.slice(-1).map((message) => () => frontend?.answer(call, message));
    });
    for (const hand of results) hand();
    return results.length > 0;
  }

  #attach(turn: HeldTurn, input: RunAgentInput): Observable<AGUIEvent> {
    return defer(() => {
      turn.begin();
      this.#held = turn;
      // Always given: what else has come with an input is no option.
      const { withState = false, raw = () => false } = this.#options;
      return turn.event$.pipe(
        writeRun({ ...input, withState, raw, interrupts$: this.#interruptsOf(turn) }, turn.memory, this.#endsOf(turn)),
        tap((event) => turn.note(event)),
        finalize(() => {
          this.#conversation = turn.memory.conversation;
          if (!turn.isWaiting) this.#held = undefined;
        }),
      );
    });
  }

  #leave(turn: HeldTurn): void {
    turn.leave();
    this.#held = undefined;
  }

  #openIds(): readonly string[] {
    const { desk, frontend } = this.#options;
    return [...(latestOf(desk?.open$ ?? NEVER) ?? []), ...(latestOf(frontend?.pending$ ?? NEVER) ?? [])].map(
      ({ id }) => id,
    );
  }

  #asksOf(turn: HeldTurn): readonly DeskAsk[] {
    return latestOf(turn.own(this.#options.desk?.open$ ?? NEVER)) ?? [];
  }

  #interruptsOf(turn: HeldTurn): Observable<Interrupt[]> {
    return turn.own(this.#options.desk?.open$ ?? NEVER).pipe(
      map((asks) => {
        const expiresAt = new Date(asyncScheduler.now() + this.#holdMs).toISOString();
        return asks.map((ask) => toInterrupt(turn.asShown(ask), expiresAt));
      }),
    );
  }

  /** What an earlier run has told to be asked. */
  #announced(turn: HeldTurn): readonly Interrupt[] {
    return (latestOf(this.#interruptsOf(turn)) ?? []).filter(({ id }) => turn.told.has(id));
  }

  /** A run ends where it is aborted, and where it waits for tools of the page. */
  #endsOf(turn: HeldTurn): Observable<RunEnd> {
    const calls$ = turn.own(this.#options.frontend?.pending$ ?? NEVER).pipe(
      filter((calls) => calls.length > 0),
      map((calls): RunEnd => ({
        type: 'success',
        pendingToolCallIds: calls.map((call) => turn.asShown(call).toolCallId),
      })),
    );
    return merge(this.#aborts, calls$);
  }
}
