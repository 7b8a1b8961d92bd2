import type { Step } from '../Step.js';
import type { VirtualToolCall, VirtualToolOptions } from '../VirtualToolCall.js';
import { describeToolCall } from '../describeEvent.js';

/** How a tool call of a script goes. */
export interface ToolStepOptions extends VirtualToolOptions {
  /** Default: `t1`, `t2`, … */
  readonly id?: string;
}

/** A {@link Step} that calls a tool; `tools` puts several of them together. */
export interface ToolStep extends Step {
  /** The call, with the id that the agent would give it if it has none of its own. */
  readonly call: (id: string) => VirtualToolCall;
}

/**
 * The agent calls a tool and waits for its end, with all that belongs to it: hooks, permission, the handler. The session's own
 * tools are called by name; for a tool of the runtime's own say what it `returns`.
 */
export function tool(name: string, args: object = {}, { id, ...options }: ToolStepOptions = {}): ToolStep {
  const call = (made: string): VirtualToolCall => ({ ...options, toolCallId: id ?? made, name, arguments: args });
  return {
    shows: describeToolCall(name, args),
    call,
    perform: (agent) => agent.callTools([call(agent.nextToolCallId())]),
  };
}

/** The agent calls tools at the same time, and goes on when all have ended. */
export function tools(...steps: readonly ToolStep[]): Step {
  return {
    shows: undefined,
    perform: (agent) => agent.callTools(steps.map(({ call }) => call(agent.nextToolCallId()))),
  };
}
