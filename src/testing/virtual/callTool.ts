import { concatMap, of, switchMap, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import { readFields } from '../../util/readFields.js';
import { askPermission } from './askPermission.js';
import { callHookAfterTool } from './callHookAfterTool.js';
import { runTool } from './runTool.js';
import type { VirtualAgent } from './VirtualAgent.js';
import type { VirtualSessionPort } from './VirtualSessionPort.js';
import type { ToolOutcome, VirtualToolCall } from './VirtualToolCall.js';

/**
 * One tool call, from its hook to its end: `preToolUse`, permission, the tool itself, `postToolUse`.
 *
 * @stream cold · no replay · emits the outcome and completes · never errors · unsubscribe withdraws what was asked
 */
export function callTool(
  port: VirtualSessionPort,
  agent: VirtualAgent,
  call: VirtualToolCall,
): Observable<ToolOutcome> {
  const { dialect } = port;
  return agent.hook('preToolUse', { toolName: call.name, toolArgs: call.arguments }).pipe(
    switchMap((verdict) => {
      if (verdict?.permissionDecision === 'deny') return of(denied(call, verdict.permissionDecisionReason ?? ''));
      const changed =
        verdict?.modifiedArgs === undefined ? call : { ...call, arguments: readFields(verdict.modifiedArgs) };
      const isSpared = verdict?.permissionDecision === 'allow' && dialect.hooksAllow;
      return (isSpared ? of(undefined) : askPermission(port, agent, changed)).pipe(
        switchMap((refusal) => (refusal === undefined ? runTool(port, agent, changed) : of(refusal))),
      );
    }),
    concatMap((outcome) => callHookAfterTool(port, agent, call, outcome)),
    tap(({ toolCallId, success, text, code }) =>
      agent.emit('tool.execution_complete', {
        toolCallId,
        success,
        ...(success
          ? { result: { content: text, detailedContent: text } }
          : { error: { message: text, code: code ?? 'failure' } }),
      }),
    ),
  );
}

function denied({ toolCallId }: VirtualToolCall, reason: string): ToolOutcome {
  return { toolCallId, success: false, text: `Denied by preToolUse hook: ${reason}`, code: 'denied' };
}
