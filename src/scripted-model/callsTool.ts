import { callsTools } from './callsTools.js';
import type { ModelRequest } from './ModelRequest.js';
import type { ModelToolResult } from './ModelToolResult.js';
import type { ScriptedReply } from './ScriptedReply.js';
import { toolCall } from './toolCall.js';
import type { ToolFlow } from './ToolFlow.js';

/**
 * The model calls a tool, and answers when it has the result: a script by itself, or a reply of `script()` and `inOrder()`. An
 * answer that calls a tool in turn makes several rounds.
 *
 * @param args - As in `toolCall`.
 * @param answer - A reply, or the next call. Default: what the tool said.
 *
 * @example
 * ```ts
 * import { callsTool, script, startScriptedModel } from 'copilot-rx/scripted-model';
 *
 * await using model = await startScriptedModel(
 *   script()
 *     .when('issue')
 *     .reply(callsTool('lookup_issue', { id: 7 }, ({ text }) => `It says: ${text}`)),
 * );
 * ```
 */
export function callsTool(
  name: string,
  args?: object | string,
  answer: (result: ModelToolResult, request: ModelRequest) => ScriptedReply = ({ text }) => text,
): ToolFlow {
  return callsTools([toolCall(name, args)], ([result = nothing], request) => answer(result, request));
}

const nothing: ModelToolResult = { id: '', name: '', text: '' };
