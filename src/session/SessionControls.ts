import type { CurrentModel, ModelSwitch } from '../protocol/CurrentModel.js';
import type { AgentMode } from '../protocol/MessageOptions.js';
import { SessionFeeds } from './SessionFeeds.js';
import type { FeedSources } from './SessionFeeds.js';
import type { SessionHistory } from './SessionHistory.js';
import type { SessionQueue } from './SessionQueue.js';
import type { TurnPort } from './TurnPort.js';
import type { SessionCall } from './createSessionCall.js';
import { createSessionHistory } from './createSessionHistory.js';
import { createSessionQueue } from './createSessionQueue.js';

/**
 * The knobs of a session: what can be done to it beside talking to it. Everything here rejects with SessionClosedError, RpcError or
 * ConnectionLostError.
 */
export abstract class SessionControls extends SessionFeeds {
  /** The id the session is known by; another process can resume it by that. */
  readonly sessionId: string;

  readonly #core: FeedSources & TurnPort;
  readonly #call: SessionCall;
  #queue: SessionQueue | undefined;
  #history: SessionHistory | undefined;

  /** @internal */
  constructor(core: FeedSources & TurnPort, call: SessionCall) {
    super(core);
    this.#core = core;
    this.#call = call;
    this.sessionId = core.sessionId;
  }

  /** The prompts that wait in the runtime (protocol 3). */
  get queue(): SessionQueue {
    return (this.#queue ??= createSessionQueue(this.#core, this.#call));
  }

  /** Shortens, rewinds and forks what was said (protocol 3). */
  get history(): SessionHistory {
    return (this.#history ??= createSessionHistory(this.sessionId, this.#call));
  }

  /** The model that answers now. */
  async getModel(): Promise<CurrentModel> {
    return this.#call('session.model.getCurrent', { sessionId: this.sessionId });
  }

  /** Has another model answer, from the next model call on. Its name is not checked; with a `provider` it is the provider's. */
  async setModel(modelId: string, options: ModelSwitch = {}): Promise<void> {
    await this.#call('session.model.switchTo', { ...options, sessionId: this.sessionId, modelId });
  }

  /** What the agent is up to. */
  async getMode(): Promise<AgentMode> {
    return this.#call('session.mode.get', { sessionId: this.sessionId });
  }

  /** Has the agent talk and work with you, only make a plan, or work alone. */
  async setMode(mode: AgentMode): Promise<void> {
    await this.#call('session.mode.set', { sessionId: this.sessionId, mode });
  }

  /** Has the runtime allow everything without asking, or ask again (protocol 3). `onPermissionRequest` is not called meanwhile. */
  async setApproveAll(enabled: boolean): Promise<void> {
    await this.#call('session.permissions.setApproveAll', { sessionId: this.sessionId, enabled });
  }

  /** Writes a line for people into the history, and resolves to the id of its event (protocol 3). The model does not see it. */
  async log(message: string, options: LogOptions = {}): Promise<string> {
    const { eventId } = await this.#call('session.log', { ...options, sessionId: this.sessionId, message });
    return eventId;
  }
}

/** How a line is written. */
export interface LogOptions {
  /** Which event it becomes: `session.info` (default), `session.warning`, or a `session.error` that fails no turn. */
  readonly level?: 'info' | 'warning' | 'error';
  /** True: not kept. */
  readonly ephemeral?: boolean;
}
