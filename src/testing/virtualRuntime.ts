import { ReplaySubject, Subject, defer } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Answer } from '../protocol/Answer.js';
import type { Method, Params, Result } from '../protocol/Methods.js';
import type { ScriptedModelError } from '../errors/ScriptedModelError.js';
import type { ModelReply } from '../scripted-model/ModelReply.js';
import type { ModelRequest } from '../scripted-model/ModelRequest.js';
import type { ModelScript } from '../scripted-model/ModelScript.js';
import type { Wire } from '../wire/Wire.js';
import { crashAt } from './faults/crashAt.js';
import type { WireFault } from './faults/WireFault.js';
import { latest } from './virtual/latest.js';
import { withFaults } from './faults/withFaults.js';
import type { MarbleAnswers, MarbleCall } from './marbleWire.js';
import { createVirtualCore } from './virtual/createVirtualCore.js';
import type { VirtualEvent } from './virtual/VirtualEvent.js';
import type { PromptMatcher } from './virtual/createScripts.js';
import { marbleRun } from './virtual/marbleRun.js';
import type { Steps } from './virtual/marbleRun.js';
import type { VirtualTool } from './virtual/VirtualSessionPort.js';

/** What a {@link VirtualRuntime} is made of. All of it is optional. */
export interface VirtualRuntimeOptions {
  /** Which protocol's ways it has: see docs/protocols.md. Default 3. */
  readonly protocol?: 2 | 3;
  /** A scripted model that answers the prompts that no marbles are for: the very script that `startScriptedModel` takes. */
  readonly model?: ModelReply | ModelScript;
  /**
   * How tools of the runtime's own go, by name. There are `bash` (asks for `shell`), `view` (asks for `read`) and, for sessions
   * that can ask the user, `ask_user`.
   */
  readonly tools?: Readonly<Record<string, VirtualTool>>;
  /** Answers of its own to calls, by method. */
  readonly answers?: MarbleAnswers;
  /** What goes wrong, from the runtime outwards: `crashAt`, `freeze`, `slow`, `reorder`; see `withFaults`. */
  readonly faults?: readonly WireFault[];
}

/**
 * A runtime that is not there: a {@link Wire} that behaves as the Copilot CLI does, without process, network, promise or real
 * timer, so that a `TestScheduler` drives whole sessions. Say what the agent does with `reply` and `when`, or give it a scripted
 * model.
 */
export interface VirtualRuntime extends Wire {
  /**
   * What the agent does about the next prompt that no `when` fits: marbles of steps. One frame is one millisecond, counted from
   * the beginning of the run, and the clock stands still while the agent waits for a tool or for the host. `|` ends the run, `#`
   * fails it; without either it never ends. Texts are pieces of the message.
   */
  readonly reply: (marbles: string, steps?: Steps) => void;
  /** What the agent does about prompts that fit, however many come: those that contain the text, match the pattern, or satisfy. */
  readonly when: (matcher: PromptMatcher, marbles: string, steps?: Steps) => void;
  /** Sends an event out of turn, to a session or to the only one. */
  readonly emit: (event: VirtualEvent, sessionId?: string) => void;
  /** Dies now: every feed, call and turn errors with ConnectionLostError, unless its client restarts it. */
  readonly crash: () => void;
  /** Is there again after a crash, with what it had kept of its sessions: they can be resumed. */
  readonly restart: () => void;
  /** Closes the connection on purpose: feeds complete. */
  readonly close: () => void;
  /**
   * The methods that are called, when they are called.
   *
   * @stream hot · replays all of them · never completes · never errors · unsubscribe stops listening
   */
  readonly calls$: Observable<Method>;
  /** All calls so far. */
  readonly calls: readonly MarbleCall[];
  /**
   * What asks are answered with, when they are answered. Answers that come too late are not among them.
   *
   * @stream hot · replays all of them · never completes · never errors · unsubscribe stops listening
   */
  readonly answers$: Observable<Answer>;
  /** What the scripted model was asked, and what became of it. */
  readonly model: VirtualModel;
}

/** The scripted model of a virtual runtime, as `ScriptedModel` shows one. */
export interface VirtualModel {
  /** All requests so far, oldest first. */
  readonly requests: readonly ModelRequest[];
  /**
   * Each request, before its script runs.
   *
   * @stream hot · no replay · never completes · never errors · unsubscribe stops listening
   */
  readonly requests$: Observable<ModelRequest>;
  /**
   * Each request whose reply was left before its end.
   *
   * @stream hot · no replay · never completes · never errors · unsubscribe stops listening
   */
  readonly aborted$: Observable<ModelRequest>;
  /** Failures of the script. */
  readonly errors: readonly ScriptedModelError[];
}

/**
 * Makes a {@link VirtualRuntime}. In a spec, `marbles` does it for you.
 *
 * @example
 * ```ts
 * import { delta, openSession, virtualRuntime } from 'copilot-rx/testing';
 * import { textDeltas } from 'copilot-rx/operators';
 * import { switchMap, take } from 'rxjs';
 *
 * const runtime = virtualRuntime();
 * runtime.reply('-a--b-|', { a: delta('Hel'), b: delta('lo') });
 * openSession(runtime, { streaming: true })
 *   .pipe(
 *     switchMap((session) => session.turn('Hi')),
 *     textDeltas(),
 *     take(2),
 *   )
 *   .subscribe((text) => console.log(text)); // Hel, lo
 * ```
 */
export function virtualRuntime(options: VirtualRuntimeOptions = {}): VirtualRuntime {
  const calls: MarbleCall[] = [];
  const calls$ = new ReplaySubject<Method>(Infinity);
  const crash = new Subject<void>();
  const core = createVirtualCore(options);
  const { log } = core;
  const observed: Wire = {
    ...core.wire,
    call: <M extends Method>(method: M, params: Params<M>): Observable<Result<M>> =>
      defer(() => {
        calls.push({ method, params });
        calls$.next(method);
        return options.answers?.[method]?.(params) ?? core.wire.call(method, params);
      }),
  };
  const makeWire = () => withFaults(observed, crashAt(crash), ...(options.faults ?? []));
  let wire = makeWire();
  return {
    ...latest(() => wire),
    reply: (marbles, steps) => core.scripts.next(marbleRun(marbles, steps)),
    when: (matcher, marbles, steps) => core.scripts.when(matcher, marbleRun(marbles, steps)),
    emit: core.emit,
    close: core.close,
    crash: () => {
      core.halt();
      crash.next();
    },
    restart: () => {
      core.revive();
      wire = makeWire();
    },
    calls$: calls$.asObservable(),
    calls,
    answers$: core.answers$,
    model: { requests: log.requests, requests$: log.requests$, aborted$: log.aborted$, errors: log.errors },
  };
}
