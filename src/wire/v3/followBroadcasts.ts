import type { SessionEvent } from '../../protocol/SessionEvent.js';
import type { RpcConnection } from '../../rpc/RpcConnection.js';
import type { OpenAsk } from '../OpenAsk.js';
import type { AskDesk } from '../createAskDesk.js';
import { defined } from '../defined.js';
import { readFields } from '../readFields.js';
import { readText } from '../readText.js';
import { readTrace } from '../readTrace.js';
import type { Broadcast } from './Broadcast.js';
import { readCommand } from './readCommand.js';
import { readElicitation } from './readElicitation.js';
import { readPermission } from './readPermission.js';
import { readToolCall } from './readToolCall.js';

const readers = new Map<string, (broadcast: Broadcast, rpc: RpcConnection) => OpenAsk | undefined>([
  ['external_tool.requested', readToolCall],
  ['permission.requested', readPermission],
  ['elicitation.requested', readElicitation],
  ['command.execute', readCommand],
]);

const endings = new Set<string>([
  'external_tool.completed',
  'permission.completed',
  'elicitation.completed',
  'command.completed',
]);

/** Picks the asks, and what ends them, from a session's events. Each is broadcast to all clients of the session. */
export function followBroadcasts(rpc: RpcConnection, desk: AskDesk): (sessionId: string, event: SessionEvent) => void {
  return (sessionId, event) => {
    const read = readers.get(event.type);
    if (read !== undefined) {
      const broadcast = asBroadcast(sessionId, event);
      const opened = broadcast && read(broadcast, rpc);
      if (opened !== undefined) desk.open(opened);
    } else if (endings.has(event.type)) {
      desk.withdrawOne(sessionId, readText(readFields(event.data)['requestId']) ?? '');
    } else if (event.type === 'abort') {
      // Broadcasts have endings of their own; requests have none, and nobody waits for their answers now.
      desk.withdraw(sessionId, ({ decline }) => decline !== undefined);
    }
  };
}

function asBroadcast(sessionId: string, event: SessionEvent): Broadcast | undefined {
  const data = readFields(event.data);
  const id = readText(data['requestId']);
  if (id === undefined) return undefined;
  const { agentId } = event;
  return { data, envelope: { id, sessionId, mustAnswer: false, ...defined({ agentId }), ...readTrace(data) } };
}
