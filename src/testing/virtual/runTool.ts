import { catchError, defer, last, map, of, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { ToolResult } from '../../protocol/ToolResult.js';
import { streamOf } from '../../responders/streamOf.js';
import { messageOf } from '../../util/messageOf.js';
import { readFields } from '../../util/readFields.js';
import { ownTool } from './ownTool.js';
import type { VirtualAgent } from './VirtualAgent.js';
import type { VirtualSessionPort } from './VirtualSessionPort.js';
import type { ToolOutcome, VirtualToolCall } from './VirtualToolCall.js';

/**
 * The work of a tool call: the session's own tools are asked of the host, as is the question of `ask_user`; all others do what
 * the script says.
 *
 * @stream cold · no replay · emits the outcome and completes · never errors · unsubscribe withdraws the ask
 */
export function runTool(port: VirtualSessionPort, agent: VirtualAgent, call: VirtualToolCall): Observable<ToolOutcome> {
  const { toolCallId, name, arguments: args, returns } = call;
  if (ownTool(port, name) !== undefined) {
    return agent
      .ask('tool', { toolCallId, toolName: name, arguments: args })
      .pipe(map((result) => outcomeOf(toolCallId, result)));
  }
  if (name === 'ask_user' && port.params['requestUserInput'] === true)
    return askUser(agent, toolCallId, readFields(args));
  if (returns === undefined) {
    return of({ toolCallId, success: false, text: `Tool '${name}' does not exist.`, code: 'failure' });
  }
  return defer(() => {
    let before: string | undefined;
    return outputsOf(returns).pipe(
      tap((output) => {
        if (before !== undefined) agent.emit('tool.execution_partial_result', { toolCallId, partialOutput: before });
        before = output;
      }),
      last(null, ''),
      map((text): ToolOutcome => ({ toolCallId, success: true, text })),
      catchError((error: unknown) => of({ toolCallId, success: false, text: messageOf(error), code: 'failure' })),
    );
  });
}

function outputsOf(returns: NonNullable<VirtualToolCall['returns']>): Observable<string> {
  return typeof returns === 'string' ? of(returns) : streamOf(returns());
}

function outcomeOf(toolCallId: string, { resultType, textResultForLlm }: ToolResult): ToolOutcome {
  const success = resultType === 'success';
  return {
    toolCallId,
    success,
    text: textResultForLlm,
    ...(success ? {} : { code: resultType }),
    endsRun: resultType === 'rejected',
  };
}

function askUser(
  agent: VirtualAgent,
  toolCallId: string,
  args: Readonly<Record<string, unknown>>,
): Observable<ToolOutcome> {
  const { question, choices } = args;
  return agent
    .ask('userInput', {
      question: String(question),
      ...(Array.isArray(choices) ? { choices: choices.map(String) } : {}),
      allowFreeform: args['allow_freeform'] !== false,
    })
    .pipe(
      map(({ answer }) => ({
        toolCallId,
        success: true,
        text: `${isOneOf(choices, answer) ? 'User selected' : 'User responded'}: ${answer}`,
      })),
    );
}

function isOneOf(choices: unknown, answer: string): boolean {
  return Array.isArray(choices) && choices.includes(answer);
}
