import type { RpcConnection } from '../../rpc/RpcConnection.js';
import type { OpenAskOf } from '../OpenAsk.js';
import { defined } from '../../util/defined.js';
import { readText } from '../readText.js';
import type { Broadcast } from './Broadcast.js';

/** The ask of an `external_tool.requested`. */
export function readToolCall({ envelope, data }: Broadcast, rpc: RpcConnection): OpenAskOf<'tool'> | undefined {
  const { id: requestId, sessionId } = envelope;
  const toolCallId = readText(data['toolCallId']);
  const toolName = readText(data['toolName']);
  if (toolCallId === undefined || toolName === undefined) return undefined;
  return {
    ask: {
      kind: 'tool',
      toolCallId,
      toolName,
      arguments: data['arguments'],
      ...envelope,
      ...defined({ workingDirectory: readText(data['workingDirectory']) }),
    },
    deliver: (result) => rpc.call('session.tools.handlePendingToolCall', { sessionId, requestId, result }),
  };
}
