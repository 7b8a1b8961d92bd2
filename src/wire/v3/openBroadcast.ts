import type { AskEnvelope } from '../../protocol/Ask.js';
import type { SessionEvent } from '../../protocol/SessionEvent.js';
import type { RpcConnection } from '../../rpc/RpcConnection.js';
import type { OpenAsk } from '../OpenAsk.js';
import type { AskDesk } from '../createAskDesk.js';
import { defined } from '../../util/defined.js';
import { readFields } from '../../util/readFields.js';
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

/** The types of events that broadcast an ask. */
export const broadcastTypes: readonly string[] = [...readers.keys()];

/** Opens the ask that an event broadcasts to all clients of its session, if it does. */
export function openBroadcast(
  { rpc, desk }: { readonly rpc: RpcConnection; readonly desk: AskDesk },
  sessionId: string,
  event: SessionEvent,
  again: Pick<AskEnvelope, 'isRedelivery'> = {},
): void {
  const read = readers.get(event.type);
  const broadcast = read && asBroadcast(sessionId, event, again);
  const opened = broadcast && read(broadcast, rpc);
  if (opened !== undefined) desk.open(opened);
}

function asBroadcast(
  sessionId: string,
  event: SessionEvent,
  again: Pick<AskEnvelope, 'isRedelivery'>,
): Broadcast | undefined {
  const data = readFields(event.data);
  const id = readText(data['requestId']);
  if (id === undefined) return undefined;
  const { agentId } = event;
  const envelope = { id, sessionId, mustAnswer: false, ...defined({ agentId }), ...readTrace(data), ...again };
  return { data, envelope };
}
