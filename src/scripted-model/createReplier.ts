import type { ModelRequest } from './ModelRequest.js';
import type { ModelScript } from './ModelScript.js';
import type { ScriptedReply } from './ScriptedReply.js';
import type { ToolFlow } from './ToolFlow.js';

/** Gives replies, and remembers those that go on in later requests. */
export interface Replier {
  readonly give: (reply: ScriptedReply, request: ModelRequest) => ReturnType<ModelScript>;
  /** What a request belongs to, if it is in the middle of something. */
  readonly ongoing: (request: ModelRequest) => ToolFlow | undefined;
}

/** Makes a {@link Replier}. */
export function createReplier(): Replier {
  const flows = new Set<ToolFlow>();
  const give: Replier['give'] = (reply, request) => {
    if (isFlow(reply)) flows.add(reply);
    if (typeof reply !== 'function') return reply;
    const given = reply(request);
    return typeof given === 'function' ? give(given, request) : given;
  };
  return { give, ongoing: (request) => [...flows].find((flow) => flow.continues(request)) };
}

function isFlow(reply: ScriptedReply): reply is ToolFlow {
  return typeof reply === 'function' && 'continues' in reply;
}
