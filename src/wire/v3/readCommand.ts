import type { RpcConnection } from '../../rpc/RpcConnection.js';
import type { OpenAskOf } from '../OpenAsk.js';
import { readText } from '../readText.js';
import type { Broadcast } from './Broadcast.js';

/** The ask of a `command.execute`. */
export function readCommand({ envelope, data }: Broadcast, rpc: RpcConnection): OpenAskOf<'command'> | undefined {
  const { id: requestId, sessionId } = envelope;
  const commandName = readText(data['commandName']);
  if (commandName === undefined) return undefined;
  const args = readText(data['args']) ?? '';
  return {
    ask: {
      ...envelope,
      kind: 'command',
      commandName,
      args,
      command: readText(data['command']) ?? `/${commandName} ${args}`.trimEnd(),
    },
    deliver: ({ error }) =>
      rpc.call('session.commands.handlePendingCommand', {
        sessionId,
        requestId,
        ...(error === undefined ? {} : { error }),
      }),
  };
}
