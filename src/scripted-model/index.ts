/**
 * A scripted model that the Copilot CLI takes for a real one, on 127.0.0.1 or with no server at all: run and test agents with
 * no account, no network and no surprises.
 *
 * @module copilot-rx/scripted-model
 */

// Starting one
export { startScriptedModel } from './startScriptedModel.js';
export type { ScriptedModel } from './ScriptedModel.js';
export { serveModel } from './serveModel.js';
export type { ServedModel } from './ServedModel.js';
export type { ModelRecord } from './ModelRecord.js';
export type { ScriptedModelOptions, ServedModelOptions } from './ScriptedModelOptions.js';
export type { ScriptedModelClientOptions } from './ScriptedModelClientOptions.js';
export type { ScriptedModelSessionConfig } from './ScriptedModelSessionConfig.js';
export type { ScriptedModelProvider } from './ScriptedModelProvider.js';
export { temporaryHome, type TemporaryHome } from './temporaryHome.js';
export { ScriptedModelError } from '../errors/ScriptedModelError.js';

// What it is asked
export type { ModelRequest } from './ModelRequest.js';
export type { ModelMessage } from './ModelMessage.js';
export type { ModelToolCall } from './ModelToolCall.js';
export type { ModelToolResult } from './ModelToolResult.js';
export { transcriptOf } from './transcriptOf.js';
export type { ModelHttpRequest } from '../protocol/ModelHttpRequest.js';
export type { ModelHttpBody, ModelHttpHeaders, ModelHttpResponse } from '../protocol/ModelHttpResponse.js';

// What it answers
export type { ModelScript } from './ModelScript.js';
export type { ModelReply } from './ModelReply.js';
export type { ContentChunk, EndingChunk, ModelChunk } from './ModelChunk.js';
export { script, type FluentScript, type ScriptRule } from './script.js';
export type { ModelMatcher, ModelPattern } from './ModelMatcher.js';
export { inOrder } from './inOrder.js';
export type { ScriptedReply } from './ScriptedReply.js';
export { callsTool } from './callsTool.js';
export { callsTools } from './callsTools.js';
export type { ToolFlow } from './ToolFlow.js';
export { marbles } from './marbles.js';
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
