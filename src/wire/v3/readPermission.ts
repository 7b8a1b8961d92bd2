import type { PermissionDecision, PermissionRequest } from '../../protocol/PermissionRequest.js';
import type { RpcConnection } from '../../rpc/RpcConnection.js';
import type { OpenAskOf } from '../OpenAsk.js';
import { defined } from '../../util/defined.js';
import { evenDecision } from '../evenDecision.js';
import { isPermissionRequest } from '../isPermissionRequest.js';
import { readFields } from '../../util/readFields.js';
import { readText } from '../readText.js';
import type { Broadcast } from './Broadcast.js';
import { sessionApproval } from './sessionApproval.js';

/** The ask of a `permission.requested`, unless a hook has decided on it already. */
export function readPermission({ envelope, data }: Broadcast, rpc: RpcConnection): OpenAskOf<'permission'> | undefined {
  const { id: requestId, sessionId } = envelope;
  const { permissionRequest, resolvedByHook } = data;
  if (resolvedByHook === true || !isPermissionRequest(permissionRequest)) return undefined;
  const toolCallId = readText(readFields(permissionRequest)['toolCallId']);
  return {
    ask: { kind: 'permission', request: permissionRequest, ...envelope, ...defined({ toolCallId }) },
    deliver: (decision) =>
      rpc.call('session.permissions.handlePendingPermissionRequest', {
        sessionId,
        requestId,
        result: resultOf(decision, permissionRequest),
      }),
  };
}

function resultOf(given: PermissionDecision, request: PermissionRequest): object {
  const decision = evenDecision(given);
  if (decision.decision === 'deny') return { kind: 'reject', feedback: decision.feedback };
  const forSession = decision.scope === 'session' ? sessionApproval(request) : undefined;
  return forSession === undefined ? { kind: 'approve-once' } : { kind: 'approve-for-session', ...forSession };
}
