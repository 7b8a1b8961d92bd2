import type { PermissionDecision } from '../../protocol/PermissionRequest.js';
import type { RpcRequest } from '../../rpc/RpcConnection.js';
import type { OpenAskOf } from '../OpenAsk.js';
import { defined } from '../../util/defined.js';
import { evenDecision } from '../evenDecision.js';
import { isPermissionRequest } from '../isPermissionRequest.js';
import { readFields } from '../../util/readFields.js';
import { readText } from '../readText.js';
import { reply } from '../reply.js';
import { requestEnvelope } from '../requestEnvelope.js';

/** The ask of a `permission.request`. */
export function readPermission(request: RpcRequest): OpenAskOf<'permission'> | undefined {
  const params = readFields(request.params);
  const envelope = requestEnvelope(params);
  const { permissionRequest } = params;
  if (envelope === undefined || !isPermissionRequest(permissionRequest)) return undefined;
  const toolCallId = readText(readFields(permissionRequest)['toolCallId']);
  return {
    ask: { kind: 'permission', request: permissionRequest, ...envelope, ...defined({ toolCallId }) },
    deliver: (decision) => reply(request, { result: resultOf(decision) }),
    decline: () => request.answer({ result: { kind: 'denied-no-approval-rule-and-could-not-request-from-user' } }),
  };
}

/** Protocol 2 remembers no approval: each one is for once. */
function resultOf(given: PermissionDecision): object {
  const decision = evenDecision(given);
  if (decision.decision === 'allow') return { kind: 'approved' };
  return { kind: 'denied-interactively-by-user', feedback: decision.feedback };
}
