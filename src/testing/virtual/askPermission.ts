import { map, of } from 'rxjs';
import type { Observable } from 'rxjs';
import type { PermissionRequest } from '../../protocol/PermissionRequest.js';
import { ownTool } from './ownTool.js';
import type { VirtualAgent } from './VirtualAgent.js';
import type { VirtualSessionPort } from './VirtualSessionPort.js';
import type { ToolOutcome, VirtualToolCall } from './VirtualToolCall.js';

/**
 * Asks for permission where a tool call needs it.
 *
 * @stream cold · no replay · emits the outcome of a refusal, or undefined to go on, and completes · never errors · unsubscribe withdraws the ask
 */
export function askPermission(
  port: VirtualSessionPort,
  agent: VirtualAgent,
  call: VirtualToolCall,
): Observable<ToolOutcome | undefined> {
  const { toolCallId } = call;
  const request = permissionOf(port, call);
  if (request === undefined) return of(undefined);
  return agent.ask('permission', { toolCallId, request: withCall(request, toolCallId) }).pipe(
    map((decision) => {
      if (decision.decision === 'allow') return undefined;
      const { feedback = '' } = decision;
      return {
        toolCallId,
        success: false,
        text: `The user rejected this tool call. User feedback: ${feedback}`,
        code: 'denied',
      };
    }),
  );
}

/** The runtime says which call it is about. */
function withCall(request: PermissionRequest, toolCallId: string): PermissionRequest {
  return Object.assign({ toolCallId }, request);
}

function permissionOf(
  port: VirtualSessionPort,
  { name, arguments: args, permission }: VirtualToolCall,
): PermissionRequest | undefined {
  const own = ownTool(port, name);
  if (own === undefined) return permission;
  if (!port.dialect.asksForOwnTools || own.skipPermission === true) return undefined;
  return { kind: 'custom-tool', toolName: name, toolDescription: own.description ?? '', args };
}
