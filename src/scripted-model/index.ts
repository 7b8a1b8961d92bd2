/**
 * A scripted model on 127.0.0.1 that the Copilot CLI takes for a real one: run and test agents with no account, no network
 * and no surprises.
 *
 * @module
 */

// Starting one
export { startScriptedModel } from './startScriptedModel.js';
export type { ScriptedModel } from './ScriptedModel.js';
export type { ScriptedModelOptions } from './ScriptedModelOptions.js';
export type { ScriptedModelProvider } from './ScriptedModelProvider.js';
export { ScriptedModelError } from '../errors/ScriptedModelError.js';

// What it is asked
export type { ModelRequest } from './ModelRequest.js';
export type { ModelMessage } from './ModelMessage.js';
export type { ModelToolCall } from './ModelToolCall.js';
export type { ModelToolResult } from './ModelToolResult.js';

// What it answers
export type { ModelScript } from './ModelScript.js';
export type { ModelReply } from './ModelReply.js';
export type { ContentChunk, EndingChunk, ModelChunk } from './ModelChunk.js';
export { inOrder } from './inOrder.js';
export { text } from './text.js';
export { reasoning } from './reasoning.js';
export { toolCall } from './toolCall.js';
export { usage } from './usage.js';
export type { ModelUsage } from './ModelUsage.js';
export { finish } from './finish.js';
export type { FinishReason } from './FinishReason.js';

// How it fails
export { httpError, type HttpErrorOptions } from './httpError.js';
export { malformedStream } from './malformedStream.js';
export { dropConnection } from './dropConnection.js';
