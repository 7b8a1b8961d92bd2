import { EMPTY, defer } from 'rxjs';
import { internalError } from '../../protocol/rpcCodes.js';
import type { Observable } from 'rxjs';
import type { RpcRequest } from '../../rpc/RpcConnection.js';
import type { OpenAskOf } from '../OpenAsk.js';
import { readFields } from '../../util/readFields.js';
import { readText } from '../readText.js';
import { reply } from '../reply.js';
import { requestEnvelope } from '../requestEnvelope.js';

/** The ask of a `providerToken.getToken`. */
export function readBearerToken(request: RpcRequest): OpenAskOf<'bearerToken'> | undefined {
  const params = readFields(request.params);
  const envelope = requestEnvelope(params);
  const providerName = readText(params['providerName']);
  if (envelope === undefined || providerName === undefined) return undefined;
  return {
    ask: { ...envelope, kind: 'bearerToken', providerName },
    deliver: (answer) => ('token' in answer ? reply(request, answer) : defer(() => refuse(request, answer.error))),
    decline: () => refuse(request, 'Nobody is there to give a token.'),
  };
}

function refuse(request: RpcRequest, reason: string): Observable<never> {
  request.refuse(internalError, reason);
  return EMPTY;
}
