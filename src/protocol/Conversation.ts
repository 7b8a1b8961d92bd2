import type { AskKind } from './Ask.js';
import type { AskRequestedData } from './askEvents.js';
import type { CompactionCompleteData, SessionErrorData, UsageInfoData, UserMessageData } from './conversationEvents.js';
import type { AgentMode } from './MessageOptions.js';
import type { SessionTodo } from './planEvents.js';

/**
 * A session's events, folded into what a screen shows. Immutable: a change makes a new object of what has changed and of what
 * holds it; all else keeps its identity, so `===` tells what has to be drawn again.
 */
export interface Conversation extends ConversationLane {
  /**
   * How the latest run stands: the main agent works; it has answered, or nothing was asked yet; it failed; it was cut short. Idle
   * means that the main agent rests: `session.idle$` tells when background agents and the queue do, too.
   */
  readonly status: 'idle' | 'running' | 'failed' | 'aborted';
  /** Why the latest run failed. */
  readonly error: SessionErrorData | undefined;
  /** The sub-agents, in the order in which they began. */
  readonly agents: readonly ConversationAgent[];
  /** What is asked and not answered yet, as far as events tell: on protocol 2 they do not. */
  readonly pendingAsks: readonly PendingAsk[];
  /**
   * The agent's list of things to do, oldest first. The runtime keeps it in a table and tells that it has changed, not how: so it is
   * read from the SQL that the agent writes. A statement that is too clever for that leaves the list as it is.
   */
  readonly todos: readonly SessionTodo[];
  /** The session's plan, in Markdown, as far as it was told or the agent wrote it with its tools for files. */
  readonly plan: string | undefined;
  /** What the agent says it is at, in a few words, such as `Running tests`. It is in no history of protocol 3. */
  readonly intent: string | undefined;
  /** `interactive`, `plan` or `autopilot`; undefined until it is told of. */
  readonly mode: AgentMode | undefined;
  /** What all model calls together cost, as far as it was heard: the runtime's history does not tell. */
  readonly usage: ConversationUsage;
  /** How full the context window is, before the latest model call. */
  readonly context: UsageInfoData | undefined;
  readonly compaction: ConversationCompaction;
  readonly title: string | undefined;
  /** The model of the latest message, or the one that was chosen. */
  readonly model: string | undefined;
}

/** What one agent was told and said. */
export interface ConversationLane {
  /** In order. While an answer is written it is in `draft` and this list stays as it is. */
  readonly messages: readonly ConversationMessage[];
  /** What is being written; there from the begin of a model call, with empty texts at first. */
  readonly draft: MessageDraft | undefined;
}

/** One message: switch on `role`. */
export type ConversationMessage = UserMessage | AssistantMessage;

/** A prompt; in the lane of a sub-agent, what that was told to do. */
export interface UserMessage {
  readonly role: 'user';
  /** The id of its event. */
  readonly id: string;
  /** ISO 8601. */
  readonly timestamp: string;
  readonly content: string;
  /** What `session.send` answered. Absent in the history of protocol 2, which does not keep it. */
  readonly messageId: string | undefined;
  /** Who speaks, if it is not the user: such as `autopilot`. */
  readonly source: string | undefined;
  readonly attachments: UserMessageData['attachments'];
}

/** What an agent said, and the tools that it called. */
export interface AssistantMessage {
  readonly role: 'assistant';
  /** Its message id. */
  readonly id: string;
  /** ISO 8601. */
  readonly timestamp: string;
  /** Empty when it only calls tools. */
  readonly content: string;
  readonly reasoning: string | undefined;
  readonly toolCalls: readonly ConversationToolCall[];
  /**
   * False for what was streamed of a message that was never finished, since it was aborted or reached the length limit. The
   * runtime's history does not hold these.
   */
  readonly isComplete: boolean;
}

/** A message while it is written. */
export interface MessageDraft {
  /** Undefined until the first piece of its text. */
  readonly messageId: string | undefined;
  readonly content: string;
  readonly reasoningId: string | undefined;
  readonly reasoning: string | undefined;
}

/** A tool call, and what became of it. */
export interface ConversationToolCall {
  readonly id: string;
  readonly name: string;
  readonly arguments: unknown;
  readonly status: 'requested' | 'running' | 'succeeded' | 'failed' | 'aborted';
  /** The output so far, while it runs. */
  readonly output: string | undefined;
  /** A line for people, while it runs. */
  readonly progress: string | undefined;
  /** What the model was given. */
  readonly result: string | undefined;
  /** More than the model was given, for people. */
  readonly detail: string | undefined;
  readonly error: { readonly message?: string; readonly code?: string } | undefined;
}

/** A sub-agent. */
export interface ConversationAgent extends ConversationLane {
  /** Its `agentId`. */
  readonly id: string;
  /** The `task` call that started it. */
  readonly toolCallId: string | undefined;
  readonly name: string | undefined;
  readonly displayName: string | undefined;
  readonly description: string | undefined;
  readonly status: 'running' | 'completed' | 'failed';
  readonly error: string | undefined;
}

/** Something that is asked and not answered yet. */
export interface PendingAsk {
  readonly id: string;
  readonly kind: AskKind;
  readonly toolCallId: string | undefined;
  /** The sub-agent that asks. */
  readonly agentId: string | undefined;
  /** As the runtime put it. */
  readonly data: AskRequestedData;
}

/** Sums over all model calls, those of sub-agents included. */
export interface ConversationUsage {
  readonly modelCalls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
  readonly cost: number;
}

/** Whether the history is being summarised, and how it went the last time. */
export interface ConversationCompaction {
  readonly isRunning: boolean;
  readonly latest: CompactionCompleteData | undefined;
}
