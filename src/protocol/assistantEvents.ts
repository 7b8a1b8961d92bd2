/** `assistant.message_delta`: a piece of the answer's text, while `streaming` is on. */
export interface AssistantDeltaData {
  /** Which message it belongs to. On protocol 3 each attempt of a retried model call has its own. */
  readonly messageId: string;
  readonly deltaContent: string;
  /** The `task` call whose sub-agent is speaking. */
  readonly parentToolCallId?: string;
}

/** A tool the model wants to be run, as part of its message. */
export interface ToolRequest {
  readonly toolCallId: string;
  readonly name: string;
  readonly arguments?: unknown;
  readonly type?: string;
}

/** `assistant.message`: one finished message. Its `content` is the truth; deltas are a preview of it. */
export interface AssistantMessageData {
  readonly messageId: string;
  readonly content: string;
  readonly toolRequests?: readonly ToolRequest[];
  /** Protocol 3: the prompt this answers. */
  readonly originatingMessageId?: string;
  readonly reasoningText?: string;
  readonly model?: string;
  readonly interactionId?: string;
  readonly turnId?: string;
  readonly parentToolCallId?: string;
}

/** `assistant.reasoning_delta`: a piece of the model's reasoning, while `streaming` is on. */
export interface AssistantReasoningDeltaData {
  readonly reasoningId: string;
  readonly deltaContent: string;
}

/** `assistant.reasoning`: the whole reasoning of one message. */
export interface AssistantReasoningData {
  readonly reasoningId: string;
  readonly content: string;
}

/** `assistant.turn_start` and `assistant.turn_end` frame one model call and the tools it asked for. */
export interface AssistantTurnData {
  /** Counts from "0" again for each prompt. */
  readonly turnId: string;
  readonly interactionId?: string;
}

/** `assistant.turn_retry`: a model call failed and will be made again; what was streamed of it no longer counts. */
export interface AssistantTurnRetryData {
  readonly turnId: string;
  /** Such as `api_error`, `rate_limit`, `streaming_error`. */
  readonly reason?: string;
}

/** `assistant.usage`: what one model call cost. */
export interface AssistantUsageData {
  readonly model?: string;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly cacheReadTokens?: number;
  readonly cacheWriteTokens?: number;
  readonly cost?: number;
  /** Milliseconds. */
  readonly duration?: number;
  readonly finishReason?: string;
}

/** `session.usage_record` (protocol 3): what one model call cost, in the runtime's files only; it is not sent. */
export interface UsageRecordData {
  readonly usage: AssistantUsageData;
}
