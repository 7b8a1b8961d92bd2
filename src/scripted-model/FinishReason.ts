/** Why a model stopped, in the words of the OpenAI API. */
export type FinishReason = 'stop' | 'length' | 'tool_calls' | 'content_filter';
