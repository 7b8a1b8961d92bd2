import type { Interrupt, RunAgentInput } from '@ag-ui/core';
import { type Observable, asyncScheduler, filter, map, of } from 'rxjs';
import type { AskDesk } from '../serving/askDesk.js';
import type { DeskAsk } from '../serving/DeskAsk.js';
import { forgetOldest } from '../util/forgetOldest.js';
import { checkResume } from './checkResume.js';
import type { FrontendTools, PendingCall } from './frontendTools.js';
import type { HeldTurn } from './HeldTurn.js';
import { latestOf } from './latestOf.js';
import type { RunEnd } from './RunEnd.js';
import type { ThreadOptions } from './ThreadOptions.js';
import { toInterrupt } from './toInterrupt.js';

/** What the turns of a thread wait for: answers to what is asked, and what tools of the page come to. */
export class OpenAsks {
  /** How long a turn is held for an answer. */
  readonly holdMs: number;
  readonly #desk: AskDesk | undefined;
  readonly #frontend: FrontendTools | undefined;
  readonly #ask$: Observable<readonly DeskAsk[]>;
  readonly #call$: Observable<readonly PendingCall[]>;
  /** The asks that were answered: an answer may come once more. */
  readonly #answered = new Set<string>();

  constructor({ desk, frontend, holdMs = 600_000 }: OpenAsksOptions) {
    this.#desk = desk;
    this.#frontend = frontend;
    this.holdMs = holdMs;
    this.#ask$ = desk?.open$ ?? of([]);
    this.#call$ = frontend?.pending$ ?? of([]);
  }

  /** The ids of all that is open, whosever it is. */
  ids(): readonly string[] {
    return [...latestOf(this.#ask$), ...latestOf(this.#call$)].map(({ id }) => id);
  }

  /**
   * What a turn asks, as it is told.
   *
   * @stream hot · replays the latest · never completes · never errors · unsubscribe stops listening
   */
  interruptsOf(turn: HeldTurn): Observable<Interrupt[]> {
    return turn.own(this.#ask$).pipe(
      map((asks) => {
        const expiresAt = new Date(asyncScheduler.now() + this.holdMs).toISOString();
        return asks.map((ask) => toInterrupt(turn.asShown(ask), expiresAt));
      }),
    );
  }

  /**
   * A run ends where its turn waits for tools of the page.
   *
   * @stream hot · replays the latest · never completes · never errors · unsubscribe stops listening
   */
  callsOf(turn: HeldTurn): Observable<RunEnd> {
    return turn.own(this.#call$).pipe(
      filter((calls) => calls.length > 0),
      map((calls): RunEnd => ({
        type: 'success',
        pendingToolCallIds: calls.map((call) => turn.asShown(call).toolCallId),
      })),
    );
  }

  /** What an earlier run has told a turn to ask, and is open still. */
  toldOf(turn: HeldTurn): readonly Interrupt[] {
    const open = this.#toldAsks(turn).map(({ id }) => id);
    return turn.told.filter(({ id }) => open.includes(id));
  }

  /** Takes the answers of a run to what was told; without a turn nothing was. Gives why they cannot be. */
  answer({ resume = [] }: RunAgentInput, turn?: HeldTurn): RunEnd | undefined {
    const answers = checkResume(resume, turn === undefined ? [] : this.#toldAsks(turn), this.#answered);
    if ('type' in answers) return answers;
    for (const { id, value } of answers) {
      this.#answered.add(id);
      forgetOldest(this.#answered, 1_000);
      if (value === undefined) this.#desk?.dismiss(id);
      else this.#desk?.answer(id, value);
    }
    return undefined;
  }

  /** Hands in what the page's tools came to; whether one of them was waited for. */
  takeResults({ messages }: RunAgentInput, turn: HeldTurn): boolean {
    const results = latestOf(turn.own(this.#call$)).flatMap((call) => {
      const { toolCallId } = turn.asShown(call);
      const ofCall = messages.flatMap((one) => (one.role === 'tool' && one.toolCallId === toolCallId ? [one] : []));
      return ofCall.slice(-1).map((message) => () => this.#frontend?.answer(call, message));
    });
    for (const hand of results) hand();
    return results.length > 0;
  }

  #toldAsks(turn: HeldTurn): readonly DeskAsk[] {
    return latestOf(turn.own(this.#ask$)).filter(({ id }) => turn.told.some((told) => told.id === id));
  }
}

interface OpenAsksOptions extends Pick<ThreadOptions, 'desk' | 'holdMs'> {
  readonly frontend?: FrontendTools;
}
