import type { Observable } from 'rxjs';
import type { RpcConnection } from '../../rpc/RpcConnection.js';
import type { Wire } from '../Wire.js';
import { openWire } from '../openWire.js';
import { readHook } from '../readHook.js';
import { readUserInput } from '../readUserInput.js';
import { readFields } from '../../util/readFields.js';
import { readText } from '../readText.js';
import { evenStopHook } from './evenStopHook.js';
import { followBroadcasts } from './followBroadcasts.js';
import { readBearerToken } from './readBearerToken.js';
import { readExitPlanMode } from './readExitPlanMode.js';
import { readSystemMessage } from './readSystemMessage.js';
import { resume } from './resume.js';

/**
 * Protocol 3 over a JSON-RPC connection.
 *
 * @stream cold · no replay · emits the wire and never completes by itself · never errors · unsubscribe ends the wire's feeds
 */
export function openWireV3(rpc: RpcConnection, runtimeVersion?: string): Observable<Wire> {
  return openWire(
    rpc,
    (desk, gate) => ({
      version: 3,
      requests: {
        'hooks.invoke': (request) => readHook(request, evenStopHook),
        'userInput.request': readUserInput,
        'exitPlanMode.request': readExitPlanMode,
        'systemMessage.transform': readSystemMessage,
        'providerToken.getToken': readBearerToken,
      },
      call: (method, params) => {
        const sessionId = readText(readFields(params)['sessionId']) ?? '';
        if (method === 'session.abort') return gate.abort({ ...params, sessionId });
        return method === 'session.resume' ? resume(rpc, desk, params) : rpc.call(method, params);
      },
      follow: followBroadcasts(rpc, desk),
    }),
    runtimeVersion,
  );
}
