import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import { readFields } from '../../util/readFields.js';
import type { VirtualAgent } from './VirtualAgent.js';
import type { VirtualSessionPort } from './VirtualSessionPort.js';
import type { ToolOutcome, VirtualToolCall } from './VirtualToolCall.js';

/**
 * The hooks after a tool. Protocol 2 calls the same one after a failure.
 *
 * @stream cold · no replay · emits the outcome, as the hook left it, and completes · never errors · unsubscribe withdraws the hook
 */
export function callHookAfterTool(
  port: VirtualSessionPort,
  agent: VirtualAgent,
  call: VirtualToolCall,
  outcome: ToolOutcome,
): Observable<ToolOutcome> {
  const used = { toolName: call.name, toolArgs: call.arguments };
  if (outcome.success || port.dialect.version === 2) {
    const toolResult = { textResultForLlm: outcome.text, resultType: outcome.success ? 'success' : 'failure' };
    return agent.hook('postToolUse', { ...used, toolResult }).pipe(
      map((output) => {
        const text = textOf(output?.modifiedResult) ?? outcome.text;
        return {
          ...outcome,
          text: output?.additionalContext === undefined ? text : `${text}\n${output.additionalContext}`,
        };
      }),
    );
  }
  return agent.hook('postToolUseFailure', { ...used, error: outcome.text }).pipe(map(() => outcome));
}

function textOf(result: unknown): string | undefined {
  if (typeof result === 'string') return result;
  const { textResultForLlm } = readFields(result);
  return typeof textResultForLlm === 'string' ? textResultForLlm : undefined;
}
