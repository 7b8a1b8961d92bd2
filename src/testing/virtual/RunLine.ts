import { EMPTY, Subject, catchError, concat, defer, switchMap, takeUntil } from 'rxjs';
import type { Observable } from 'rxjs';
import { messageOf } from '../../util/messageOf.js';
import { closeRun } from './closeRun.js';
import { createVirtualAgent } from './createVirtualAgent.js';
import { openRun } from './openRun.js';
import type { Prompt } from './Prompt.js';
import { RunOver } from './RunOver.js';
import type { RunScript } from './RunScript.js';
import { tellPrompt } from './tellPrompt.js';
import type { VirtualAgent } from './VirtualAgent.js';
import type { VirtualSessionPort } from './VirtualSessionPort.js';

/** The run in progress. */
interface Run {
  readonly stop: Subject<void>;
  /** Which model call of the run is in progress. */
  round: number;
  inRound: boolean;
  hasFailed: boolean;
}

/** The prompts of a virtual session: one run at a time, the others in line, or joining in at its next model call. */
export class RunLine {
  readonly queue: Prompt[] = [];
  readonly #steering: Prompt[] = [];
  #current: Run | undefined;
  /** The prompt that is named as the origin of what is said. */
  #origin = '';
  #begun = 0;

  constructor(
    readonly port: VirtualSessionPort,
    readonly scriptOf: (prompt: Prompt) => RunScript,
  ) {}

  get isIdle(): boolean {
    return this.#current === undefined;
  }

  take(prompt: Prompt): void {
    if (this.isIdle) this.#begin(prompt, 'idle');
    else (prompt.mode === 'immediate' ? this.#steering : this.queue).push(prompt);
  }

  /** Ends the run in progress without a word, and whatever it has asked. */
  halt(): void {
    const run = this.#current;
    this.#current = undefined;
    run?.stop.next();
  }

  drop(): void {
    this.queue.length = this.#steering.length = 0;
  }

  /** Ends the run in progress as an abort does, but for the idle; that comes with `settle`. */
  abort(): void {
    const { dialect, emit, open } = this.port;
    const run = this.#current;
    if (run === undefined) return;
    const unanswered = [...open.values()];
    emit('abort', dialect.keepsQueue ? { reason: 'user initiated', queueKept: true } : { reason: 'user_initiated' });
    this.halt();
    for (const { completed, data } of unanswered) emit(completed, data);
    if (dialect.keepsQueue) return;
    this.drop();
    this.#endRound(run);
  }

  /** What follows an abort: the next run, or idle. Nothing, if a prompt that was sent right behind it has begun by now. */
  settle(): void {
    if (this.isIdle) this.#proceed({ aborted: true });
  }

  #begin(prompt: Prompt, delivery: 'idle' | 'queued', isContinuation = false): void {
    if (!isContinuation) this.#origin = prompt.messageId;
    const run: Run = { stop: new Subject(), round: 0, inRound: false, hasFailed: false };
    this.#current = run;
    this.#begun += 1;
    openRun(this.port, prompt, { delivery, isFirst: this.#begun === 1 })
      .pipe(
        switchMap((told) => this.#perform(run, told)),
        catchError((error: unknown) => this.#fail(run, error)),
        takeUntil(run.stop),
      )
      .subscribe({ complete: () => this.#end(run) });
  }

  #perform(run: Run, prompt: Prompt): Observable<unknown> {
    this.#beginRound(run);
    const agent: VirtualAgent = createVirtualAgent(this.port, {
      prompt,
      origin: this.#origin,
      turnId: () => String(run.round),
      endRound: () => this.#endRound(run),
      nextRound: () => this.#nextRound(run),
    });
    const last$ = defer(() => {
      agent.finish();
      return EMPTY;
    });
    return concat(this.scriptOf(prompt)(agent), last$);
  }

  /** A run that is over has said all there is to say; a script that throws fails its run, in words. */
  #fail(run: Run, error: unknown): Observable<never> {
    this.#endRound(run);
    run.hasFailed = true;
    if (error instanceof RunOver) return EMPTY;
    const message = `The script failed: ${messageOf(error)}`;
    this.port.emit('session.error', { errorType: 'script', message, originatingMessageId: this.#origin });
    return EMPTY;
  }

  #end(run: Run): void {
    if (this.#current !== run) return;
    this.#endRound(run);
    closeRun(this.port, run.hasFailed)
      .pipe(takeUntil(run.stop))
      .subscribe((reason) => {
        if (this.#current !== run) return;
        this.#current = undefined;
        if (reason === undefined) this.#proceed({});
        else this.#begin(this.#continuation(reason), 'queued', true);
      });
  }

  /** Why the agent goes on is a prompt that nobody sent, with an id of its own. */
  #continuation(text: string): Prompt {
    return { sessionId: this.port.sessionId, messageId: this.port.nextId('c'), text, mode: 'enqueue' };
  }

  #proceed(how: { readonly aborted?: true }): void {
    const next = this.#steering.shift() ?? this.queue.shift();
    if (next === undefined) this.#tellIdle(how);
    else this.#begin(next, 'queued');
  }

  #tellIdle(how: { readonly aborted?: true }): void {
    const { dialect, emit } = this.port;
    if (dialect.version === 2) return emit('session.idle', {});
    emit('assistant.idle', how);
    if (this.isIdle) emit('session.idle', { ...how, mode: 'interactive' });
  }

  #beginRound(run: Run): void {
    run.inRound = true;
    this.port.emit('assistant.turn_start', { turnId: String(run.round) });
  }

  #endRound(run: Run): void {
    if (!run.inRound) return;
    run.inRound = false;
    this.port.emit('assistant.turn_end', { turnId: String(run.round) });
    run.round += 1;
  }

  #nextRound(run: Run): void {
    this.#endRound(run);
    for (const joining of this.#steering.splice(0)) tellPrompt(this.port, joining, 'steering', joining.text);
    if (this.#current === run) this.#beginRound(run);
  }
}
