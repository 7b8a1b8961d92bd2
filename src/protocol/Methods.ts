import type { ElicitationAnswer } from './Answer.js';
import type { CurrentModel, ModelSwitch } from './CurrentModel.js';
import type { RuntimeMethods } from './generated/RuntimeMethods.js';
import type { AgentMode, MessageOptions } from './MessageOptions.js';
import type { ModelInfo } from './ModelInfo.js';
import type { PersistedEvents } from './PersistedEvents.js';
import type { PendingPrompts } from './QueuedPrompt.js';
import type { QuotaSnapshot } from './QuotaSnapshot.js';
import type { SessionCapabilities } from './SessionCapabilities.js';
import type { SessionEvent } from './SessionEvent.js';
import type { SessionFilter, SessionMetadata } from './SessionMetadata.js';
import type { ToolInfo } from './ToolInfo.js';
import type { CompactionResult, RewindPoint, RewindPreview, RewindResult } from './rewinding.js';

/** The methods described by hand: those that this package calls itself, and those that the runtime's schema leaves out. */
export interface DescribedMethods {
  ping: { params: { message?: string }; result: PingResult };
  'status.get': { params: NoParams; result: RuntimeStatus };
  'auth.getStatus': { params: NoParams; result: AuthStatus };
  'runtime.shutdown': { params: NoParams; result: unknown };
  'models.list': { params: NoParams; result: { models: ModelInfo[] } };
  'tools.list': { params: { model?: string }; result: { tools: ToolInfo[] } };
  'account.getQuota': { params: NoParams; result: { quotaSnapshots: Record<string, QuotaSnapshot> } };
  'session.list': { params: { filter?: SessionFilter }; result: { sessions: SessionMetadata[] } };
  'session.getMetadata': { params: SessionParams; result: { session?: SessionMetadata } };
  'session.getLastId': { params: NoParams; result: { sessionId?: string } };
  'session.delete': { params: SessionParams; result: Success };
  'session.getForeground': { params: NoParams; result: { sessionId?: string } };
  'session.setForeground': { params: SessionParams; result: Success };
  'sessions.fork': { params: SessionParams & { toEventId?: string; name?: string }; result: SessionParams };
  'sessions.readPersistedEvents': {
    params: SessionParams & { cursor?: string; max?: number; direction?: 'forward' | 'backward' };
    result: PersistedEvents;
  };
  'session.create': { params: SessionParams & Readonly<Record<string, unknown>>; result: CreatedSession };
  'session.resume': { params: SessionParams & Readonly<Record<string, unknown>>; result: CreatedSession };
  'session.send': { params: SessionParams & MessageOptions; result: { messageId: string } };
  'session.abort': { params: SessionParams; result: Success };
  'session.getMessages': { params: SessionParams; result: { events: SessionEvent[] } };
  'session.destroy': { params: SessionParams; result: Success };
  'session.commands.invoke': { params: SessionParams & { name: string; input?: string }; result: unknown };
  'session.ui.elicitation': {
    params: SessionParams & { message: string; requestedSchema: Readonly<Record<string, unknown>> };
    result: ElicitationAnswer;
  };
  'session.model.getCurrent': { params: SessionParams; result: CurrentModel };
  'session.model.switchTo': { params: SessionParams & ModelSwitch & { modelId: string }; result: { modelId?: string } };
  'session.mode.get': { params: SessionParams; result: AgentMode };
  'session.mode.set': { params: SessionParams & { mode: AgentMode }; result: unknown };
  'session.log': {
    params: SessionParams & { message: string; level?: 'info' | 'warning' | 'error'; ephemeral?: boolean };
    result: { eventId: string };
  };
  'session.permissions.setApproveAll': { params: SessionParams & { enabled: boolean }; result: Success };
  'session.queue.pendingItems': { params: SessionParams; result: PendingPrompts };
  'session.queue.removeAt': { params: SessionParams & { id: string }; result: { removed: boolean } };
  'session.queue.removeMostRecent': { params: SessionParams; result: { removed: boolean } };
  'session.queue.clear': { params: SessionParams; result: null };
  'session.history.compact': { params: SessionParams & { customInstructions?: string }; result: CompactionResult };
  'session.history.listRewindPoints': { params: SessionParams; result: { points: RewindPoint[] } };
  'session.history.previewRewind': { params: SessionParams & { eventId: string }; result: RewindPreview };
  'session.history.rewind': {
    params: SessionParams & { eventId: string; mode: 'conversation' | 'conversation-and-files' };
    result: RewindResult;
  };
}

/** From the name of a JSON-RPC method to its parameters and result: all that the runtime has, described by hand or generated. */
export interface Methods extends DescribedMethods, GeneratedMethods {}

/** The name of a method this package knows. */
export type Method = keyof Methods;
/** The parameters of a method. */
export type Params<M extends Method> = Methods[M]['params'];
/** The result of a method. */
export type Result<M extends Method> = Methods[M]['result'];

/** A method without parameters takes an empty object. */
export type NoParams = Readonly<Record<string, never>>;

/** Which session a call is about. */
export interface SessionParams {
  readonly sessionId: string;
}

/** What `session.create` and `session.resume` answer. */
export interface CreatedSession {
  readonly sessionId: string;
  /** Absent when infinite sessions are off. */
  readonly workspacePath?: string;
  /** Protocol 3. */
  readonly capabilities?: SessionCapabilities;
}

/** Whether it was done; if not, mostly why. */
export interface Success {
  readonly success: boolean;
  readonly error?: string;
}

/** What `ping` answers. */
export interface PingResult {
  readonly message: string;
  /** When the runtime answered: ISO 8601 on protocol 3, milliseconds since 1970 on protocol 2. */
  readonly timestamp: string | number;
  readonly protocolVersion?: number;
}

/** What `status.get` answers. */
export interface RuntimeStatus {
  /** The version of the Copilot CLI. */
  readonly version: string;
  readonly protocolVersion: number;
}

/** What `auth.getStatus` answers. */
export interface AuthStatus {
  readonly isAuthenticated: boolean;
  readonly authType?: string;
  readonly host?: string;
  readonly login?: string;
  readonly statusMessage?: string;
}

/** The methods that are typed by the runtime's own schema alone; those of a session take its id with them. */
export type GeneratedMethods = {
  [M in Exclude<keyof RuntimeMethods, keyof DescribedMethods>]: {
    params: M extends `session.${string}` ? WithSession<RuntimeMethods[M]['params']> : RuntimeMethods[M]['params'];
    result: RuntimeMethods[M]['result'];
  };
};

/** The parameters of a session's method, with the id of the session. */
export type WithSession<P> = [P] extends [NoParams] ? SessionParams : SessionParams & P;
