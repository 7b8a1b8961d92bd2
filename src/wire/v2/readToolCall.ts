import type { ToolResult } from '../../protocol/ToolResult.js';
import type { RpcRequest } from '../../rpc/RpcConnection.js';
import type { OpenAskOf } from '../OpenAsk.js';
import { readFields } from '../../util/readFields.js';
import { readText } from '../readText.js';
import { reply } from '../reply.js';
import { requestEnvelope } from '../requestEnvelope.js';

/** The ask of a `tool.call`. */
export function readToolCall(request: RpcRequest): OpenAskOf<'tool'> | undefined {
  const params = readFields(request.params);
  const envelope = requestEnvelope(params);
  const toolCallId = readText(params['toolCallId']);
  const toolName = readText(params['toolName']);
  if (envelope === undefined || toolCallId === undefined || toolName === undefined) return undefined;
  return {
    ask: { ...envelope, kind: 'tool', toolCallId, toolName, arguments: params['arguments'] },
    deliver: (result) => reply(request, { result: complete(result) }),
    decline: () => request.answer({ result: declined }),
  };
}

const declined: ToolResult = { textResultForLlm: 'Nobody is there to run this tool.', resultType: 'failure' };

/** A result without a text crashes the run, so a caller without types gets one that says nothing. */
function complete(result: ToolResult | null | undefined): object {
  const { textResultForLlm, ...rest }: Partial<ToolResult> = result ?? {};
  return { resultType: 'success', toolTelemetry: {}, ...rest, textResultForLlm: textResultForLlm ?? '' };
}
