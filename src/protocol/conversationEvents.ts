import type { RuntimeFailure } from '../errors/TurnError.js';

/** `session.start` and `session.resume`. */
export interface SessionStartData {
  readonly sessionId?: string;
  readonly copilotVersion?: string;
  readonly selectedModel?: string;
  readonly context?: {
    readonly cwd?: string;
    readonly gitRoot?: string;
    readonly repository?: string;
    readonly branch?: string;
  };
  readonly eventCount?: number;
  readonly alreadyInUse?: boolean;
  /** Of a resume on protocol 3: it was alive, so what runs goes on. */
  readonly sessionWasActive?: boolean;
}

/** `session.shutdown` (protocol 3): the session ends; it can be resumed. */
export interface SessionShutdownData {
  readonly shutdownType?: string;
}

/** `session.title_changed` (protocol 3). */
export interface TitleChangedData {
  readonly title: string;
}

/** `session.model_change`. */
export interface ModelChangeData {
  readonly newModel: string;
  readonly previousModel?: string;
}

/** `session.idle`: the queue is empty and no background agent works. `assistant.idle` (protocol 3): the main agent rests. */
export interface IdleData {
  /** Protocol 3: true when an abort led here. */
  readonly aborted?: boolean;
  readonly mode?: string;
}

/**
 * `session.error`: a run failed. An `errorType` of `notification` is only a message for the user's log, and no failure.
 */
export type SessionErrorData = RuntimeFailure;

/** `session.info` and `session.warning`: notices for people. */
export interface SessionNoticeData {
  readonly message: string;
  readonly infoType?: string;
  readonly warningType?: string;
}

/** `session.usage_info`: how full the context window is, before each model call. */
export interface UsageInfoData {
  readonly tokenLimit: number;
  readonly currentTokens: number;
  readonly messagesLength: number;
}

/** `session.compaction_start`: the history is being summarised in the background. */
export interface CompactionStartData {
  readonly currentTokens?: number;
  readonly tokenLimit?: number;
  readonly trigger?: string;
  readonly compactionAttemptId?: string;
}

/** `session.compaction_complete`; it may come after the idle of the run it began in. */
export interface CompactionCompleteData {
  readonly success: boolean;
  readonly error?: unknown;
  readonly preCompactionTokens?: number;
  readonly postCompactionTokens?: number;
  readonly messagesRemoved?: number;
  readonly summaryContent?: string;
  readonly checkpointNumber?: number;
  readonly checkpointPath?: string;
}

/** `abort`: the run in progress was cut short. */
export interface AbortData {
  /** Such as `user_initiated`. */
  readonly reason?: string;
  /** Protocol 2: true, since there an abort leaves queued prompts in the queue; protocol 3 drops them. */
  readonly queueKept?: boolean;
}

/** `user.message`: a prompt reaches the agent; on protocol 3 with the id that `session.send` answered. */
export interface UserMessageData {
  readonly content: string;
  /** The prompt as the model sees it. */
  readonly transformedContent?: string;
  readonly messageId?: string;
  /** `idle` it starts a run; `queued` it starts the next one; `steering` it joins the one in progress. */
  readonly delivery?: 'idle' | 'queued' | 'steering';
  readonly source?: string;
  readonly attachments?: readonly unknown[];
  readonly interactionId?: string;
  readonly turnId?: string;
}
