import { EMPTY, expand, ignoreElements, switchMap, tap } from 'rxjs';
import type { Completion } from '../../scripted-model/Completion.js';
import { readFields } from '../../util/readFields.js';
import { callModel } from './callModel.js';
import type { ScriptedVoice } from './callModel.js';
import type { RunScript } from './RunScript.js';
import type { VirtualSessionPort } from './VirtualSessionPort.js';
import type { ToolOutcome, VirtualToolCall } from './VirtualToolCall.js';

/**
 * A run told by a scripted model: the very script that `startScriptedModel` takes. The model is called, its tools are called,
 * and so on until it calls none; what fails is tried again as the runtime does.
 */
export function modelRun(port: VirtualSessionPort, model: ScriptedVoice): RunScript {
  const { conversation } = port;
  return (agent) =>
    callModel(port, agent, model).pipe(
      tap((completion) => conversation.push(assistantMessage(completion))),
      expand((completion) => {
        if (completion.toolCalls.length === 0) return EMPTY;
        return agent.callTools(callsOf(port, completion)).pipe(
          tap((outcomes) => conversation.push(...outcomes.map(toolMessage))),
          switchMap(() => callModel(port, agent, model)),
          tap((next) => conversation.push(assistantMessage(next))),
        );
      }),
      ignoreElements(),
    );
}

function callsOf({ builtIns }: VirtualSessionPort, { toolCalls }: Completion): VirtualToolCall[] {
  return toolCalls.map(({ id, name, arguments: json }) => {
    const args = parsed(json);
    return { ...builtIns[name]?.(readFields(args)), toolCallId: id, name, arguments: args };
  });
}

function assistantMessage({ text, toolCalls }: Completion): object {
  const calls = toolCalls.map(({ id, ...call }) => ({ id, type: 'function', function: call }));
  return { role: 'assistant', content: text, ...(calls.length === 0 ? {} : { tool_calls: calls }) };
}

function toolMessage({ toolCallId, text }: ToolOutcome): object {
  return { role: 'tool', tool_call_id: toolCallId, content: text };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
