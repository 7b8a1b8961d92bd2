import { ScriptedModelError } from '../errors/ScriptedModelError.js';
import { createReplier } from './createReplier.js';
import { describeRequest } from './describeRequest.js';
import type { ModelScript } from './ModelScript.js';
import type { ScriptedReply } from './ScriptedReply.js';

/**
 * A script of fixed replies: the first request gets the first, the second the second. A request too many is an error of the
 * script. Mind that the runtime asks once per tool round, and again whenever it retries; only `callsTool` is one reply for
 * all of its rounds.
 *
 * @example
 * ```ts
 * import { inOrder, startScriptedModel, toolCall } from 'copilot-rx/scripted-model';
 *
 * const script = inOrder(toolCall('lookup_issue', { id: 7 }), ({ toolResults }) => `It says: ${toolResults[0]?.text}`);
 * await using model = await startScriptedModel(script);
 * ```
 */
export function inOrder(...replies: readonly ScriptedReply[]): ModelScript {
  const replier = createReplier();
  let next = 0;
  return (request) => {
    const ongoing = replier.ongoing(request);
    if (ongoing !== undefined) return ongoing(request);
    const reply = replies[next];
    next += 1;
    if (reply === undefined) {
      throw new ScriptedModelError(
        `inOrder() has ${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}, but this is request ${next} ` +
          `(${describeRequest(request)}). Add a reply; the runtime asks once per tool round and per retry.`,
      );
    }
    return replier.give(reply, request);
  };
}
