import type { UIMessage, UIMessageChunk } from 'ai';
import type { ElicitationAsk, ExitPlanModeAsk, UserInputAsk } from '../protocol/Ask.js';
import type { ConversationUsage } from '../protocol/Conversation.js';
import type { PermissionRequest } from '../protocol/PermissionRequest.js';
import type { SessionTodo } from '../protocol/SessionTodo.js';

/** A message of a chat, as `useChat` of the AI SDK holds it: `useChat<CopilotUIMessage>(…)`. */
export type CopilotUIMessage = UIMessage<CopilotMessageMetadata, CopilotDataParts>;

/** A piece of a UI message stream that tells of a session. */
export type CopilotUIMessageChunk = UIMessageChunk<CopilotMessageMetadata, CopilotDataParts>;

/** The `metadata` of an answer. It grows while the answer is written. */
export interface CopilotMessageMetadata {
  /** What the model calls of this answer cost, those of sub-agents included. */
  readonly usage?: ConversationUsage;
  /** The model that was called last. */
  readonly model?: string;
  /** How full the context window was before the latest model call. */
  readonly context?: { readonly tokenLimit: number; readonly currentTokens: number };
}

/** The `data-…` parts of an answer, by the rest of their type. */
// An interface has no index signature, which theirs asks for.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
export type CopilotDataParts = {
  /** `data-ask`: somebody is asked something that is no leave to call a tool. */
  ask: CopilotAskPart;
  /** `data-agent`: a sub-agent. */
  agent: CopilotAgentPart;
  /** `data-plan`: what the agent has to do. */
  plan: CopilotPlanPart;
  /** `data-prompt`: what the agent was told while it was at work. */
  prompt: CopilotPromptPart;
};

/** A question to the user; the id of its part is what an answer has to name. */
export type CopilotAskPart = CopilotAskState &
  (
    | { readonly kind: 'userInput'; readonly input: Pick<UserInputAsk, 'question' | 'choices' | 'allowFreeform'> }
    | {
        readonly kind: 'elicitation';
        readonly input: Pick<ElicitationAsk, 'message' | 'requestedSchema' | 'mode' | 'url' | 'source'>;
      }
    | {
        readonly kind: 'exitPlanMode';
        readonly input: Pick<ExitPlanModeAsk, 'summary' | 'planContent' | 'actions' | 'recommendedAction'>;
      }
    | { readonly kind: 'permission'; readonly input: PermissionRequest }
  );

/** What all questions have. */
export interface CopilotAskState {
  /** Closed: it was answered, or nobody waits for an answer any more. */
  readonly state: 'open' | 'closed';
  readonly toolCallId?: string;
  /** The sub-agent that asks. */
  readonly agentId?: string;
}

/** A sub-agent; the id of its part is its `agentId`. Its tool calls are parts of their own. */
export interface CopilotAgentPart {
  readonly status: 'running' | 'completed' | 'failed';
  /** The `task` call that started it. */
  readonly toolCallId?: string;
  readonly name?: string;
  readonly displayName?: string;
  readonly description?: string;
  /** Its latest message. */
  readonly text?: string;
  readonly error?: string;
}

/** What the agent has to do, as far as it is told: see `todos` and `plan` of a `Conversation`. */
export interface CopilotPlanPart {
  readonly todos: readonly SessionTodo[];
  /** Markdown. */
  readonly plan?: string;
}

/** A prompt that joined the run in progress, or with which a hook sent the agent on. */
export interface CopilotPromptPart {
  readonly content: string;
  /** Who speaks, if it is not the user. */
  readonly source?: string;
}

/**
 * The `output` of a tool part. While the tool runs it is preliminary and has `output` and `progress`; in the end it has `result`
 * and `detail`.
 */
export interface CopilotToolOutput {
  /** All of the output so far. */
  readonly output?: string;
  /** A line for people. */
  readonly progress?: string;
  /** What the model was given. */
  readonly result?: string;
  /** More than the model was given, for people: a diff, say. */
  readonly detail?: string;
}
