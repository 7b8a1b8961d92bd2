import type { Observable } from 'rxjs';
import type { RpcConnection } from '../../rpc/RpcConnection.js';
import type { Wire } from '../Wire.js';
import { openWire } from '../openWire.js';
import { RecentIds } from '../../util/RecentIds.js';
import { readHook } from '../readHook.js';
import { readUserInput } from '../readUserInput.js';
import { createCalls } from './createCalls.js';
import { parseToolArgs } from './parseToolArgs.js';
import { readPermission } from './readPermission.js';
import { readToolCall } from './readToolCall.js';
import { stampAgent } from './stampAgent.js';

/** The same event comes once for each time its session was resumed, one behind the other: few need to be remembered. */
const rememberedEvents = 1_000;

/**
 * Protocol 2 over a JSON-RPC connection.
 *
 * @stream cold · no replay · emits the wire and never completes by itself · never errors · unsubscribe ends the wire's feeds
 */
export function openWireV2(rpc: RpcConnection, runtimeVersion?: string): Observable<Wire> {
  return openWire(
    rpc,
    (desk, gate) => {
      const { call, stamp } = createCalls(rpc, gate);
      const seen = new RecentIds(rememberedEvents);
      return {
        version: 2,
        requests: {
          'tool.call': readToolCall,
          'permission.request': readPermission,
          'userInput.request': readUserInput,
          'hooks.invoke': (request) => readHook(request, parseToolArgs),
        },
        call,
        even: (sessionId, event) => (seen.add(event.id) ? stamp(sessionId, stampAgent(event)) : undefined),
        // All of them are requests, and the runtime waits for none of them any more.
        follow: (sessionId, { type }) => {
          if (type === 'abort') desk.withdraw(sessionId, () => true);
        },
      };
    },
    runtimeVersion,
  );
}
