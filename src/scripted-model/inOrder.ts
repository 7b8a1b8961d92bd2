import { ScriptedModelError } from '../errors/ScriptedModelError.js';
import type { ModelReply } from './ModelReply.js';
import type { ModelScript } from './ModelScript.js';

/**
 * A script of fixed replies: the first request gets the first, the second the second. A request too many is an error of the
 * script. Mind that the runtime asks once per tool round, and again whenever it retries.
 *
 * @example
 * ```ts
 * import { inOrder, startScriptedModel, toolCall } from 'copilot-rx/scripted-model';
 *
 * const script = inOrder(toolCall('lookup_issue', { id: 7 }), ({ toolResults }) => `It says: ${toolResults[0]?.text}`);
 * await using model = await startScriptedModel(script);
 * ```
 */
export function inOrder(...replies: readonly (ModelReply | ModelScript)[]): ModelScript {
  let next = 0;
  return (request) => {
    const reply = replies[next];
    next += 1;
    if (reply === undefined) {
      throw new ScriptedModelError(
        `inOrder() has ${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}, but this is request ${next} (last user text: ` +
          `"${request.lastUserText.slice(0, 80)}"). Add a reply; the runtime asks once per tool round and per retry.`,
      );
    }
    return typeof reply === 'function' ? reply(request) : reply;
  };
}
