import type { HookContext, HookInput, HookType } from '../../../protocol/hooks.js';
import type { Step } from '../Step.js';

/** The runtime comes by a hook and waits. Those of prompts and tools come by themselves. */
export function hook<Type extends HookType>(type: Type, input: Omit<HookInput<Type>, keyof HookContext>): Step {
  return { shows: undefined, perform: (agent) => agent.hook(type, input) };
}
