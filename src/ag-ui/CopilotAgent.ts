import {
  AbstractAgent,
  type AGUIEvent,
  type AgentCapabilities,
  type AgentConfig,
  type RunAgentInput,
} from '@ag-ui/client';
import { NEVER, type Observable, ReplaySubject, Subject, concat, isObservable, of, share, takeUntil } from 'rxjs';
import { defined } from '../util/defined.js';
import type { AgUiSession } from './AgUiSession.js';
import { Thread } from './Thread.js';
import type { ThreadOptions } from './ThreadOptions.js';

/** What an agent is made of. */
export interface CopilotAgentConfig extends AgentConfig, ThreadOptions {
  /** The session that it talks to, or a cold one: that is opened by the first run, and closed by `close`. */
  readonly session: AgUiSession | Observable<AgUiSession>;
}

/**
 * A session as an agent of AG-UI 1.0, in this process: for front ends and servers that take an `AbstractAgent`.
 *
 * A run sends what the user has said since the agent did. `abortRun`, and leaving the stream of `run`, abort the turn in the runtime,
 * and with it the tools. With a `desk`, asks end runs with interrupts, which later runs answer.
 *
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { askDesk } from 'copilot-rx/ag-ui';
 * import { CopilotAgent } from 'copilot-rx/ag-ui/agent';
 *
 * const client = new CopilotClient();
 * const desk = askDesk();
 * const agent = new CopilotAgent({ session: client.session$({ streaming: true, ...desk.responders }), desk });
 * agent.addMessage({ id: '1', role: 'user', content: 'Say hello.' });
 * const { newMessages } = await agent.runAgent();
 * console.log(newMessages.map(({ content }) => content));
 * agent.close();
 * await client.stop();
 * ```
 */
export class CopilotAgent extends AbstractAgent {
  // No private names: `clone` makes agents without calling the constructor.
  /** @internal */
  private thread: Thread;
  /** @internal */
  private closes = new Subject<void>();

  constructor({ session, desk, holdMs, prompt, withState, raw, ...config }: CopilotAgentConfig) {
    super(config);
    const session$ = isObservable(session) ? session : concat(of(session), NEVER);
    const shared$ = session$.pipe(
      takeUntil(this.closes),
      share({ connector: () => new ReplaySubject(1), resetOnRefCountZero: () => NEVER }),
    );
    this.thread = new Thread(shared$, defined({ desk, holdMs, prompt, withState, raw }));
  }

  /**
   * One run, which `runAgent` subscribes to. Unsubscribing aborts the turn in the runtime, with its tools, unless it waits for an
   * answer.
   *
   * @stream cold · no replay · completes with the run · never errors: what goes wrong ends the run · unsubscribe aborts the turn
   */
  run(input: RunAgentInput): ReturnType<AbstractAgent['run']> {
    return theirs(this.thread.run(input));
  }

  /** Ends the run as cancelled, and aborts the turn in the runtime; one that waits for an answer, too. */
  override abortRun(): void {
    this.thread.abort();
  }

  /** An agent on the same session. */
  override clone(): CopilotAgent {
    const { thread, closes } = this;
    return Object.assign(super.clone() as CopilotAgent, { thread, closes });
  }

  /** What the agent can do, for clients that ask. */
  override getCapabilities(): Promise<AgentCapabilities> {
    return Promise.resolve(capabilities);
  }

  /** Ends the run in progress, or the turn that waits, as `abortRun` does, and closes a session that was given cold. */
  close(): void {
    this.thread.abort();
    this.closes.next();
  }

  /** Where things stand, for `connectAgent`: the messages so far, and what is waited for. */
  protected override connect(input: RunAgentInput): ReturnType<AbstractAgent['run']> {
    return theirs(this.thread.connect(input));
  }
}

const capabilities: AgentCapabilities = {
  identity: { name: 'GitHub Copilot CLI', type: 'copilot-rx' },
  transport: { streaming: true },
  tools: { supported: true, parallelCalls: true },
  state: { memory: true, persistentState: true },
  multiAgent: { supported: true, delegation: true },
  reasoning: { supported: true, streaming: true },
  multimodal: { input: { image: true } },
  humanInTheLoop: { supported: true, approvals: true, interrupts: true },
};

/** A stream as their package sees it, which has a copy of rxjs of its own. At run time the two get along. */
function theirs(event$: Observable<AGUIEvent>): ReturnType<AbstractAgent['run']> {
  return event$ as unknown as ReturnType<AbstractAgent['run']>;
}
