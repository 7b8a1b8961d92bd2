import type { HookAsk } from '../protocol/Ask.js';
import type { HookInput, HookType } from '../protocol/hooks.js';
import type { RpcRequest } from '../rpc/RpcConnection.js';
import type { OpenAskOf } from './OpenAsk.js';
import { defined } from '../util/defined.js';
import { readFields } from '../util/readFields.js';
import type { Fields } from '../util/readFields.js';
import { readText } from './readText.js';
import { reply } from './reply.js';
import { requestEnvelope } from './requestEnvelope.js';

/**
 * The ask of a `hooks.invoke`.
 *
 * @param even - Evens out what a protocol version gives its hooks.
 */
export function readHook(request: RpcRequest, even: (input: Fields) => Fields): OpenAskOf<'hook'> | undefined {
  const params = readFields(request.params);
  const envelope = requestEnvelope(params);
  const hook = readText(params['hookType']);
  const input = readFields(params['input']);
  if (envelope === undefined || hook === undefined) return undefined;
  // Of these two the sub-agent is the subject, and not who asks.
  const agentId = hook === 'subagentStart' || hook === 'subagentStop' ? undefined : readText(input['agentId']);
  return {
    ask: { kind: 'hook', ...asHook(hook, even(input)), ...envelope, ...defined({ agentId }) },
    deliver: (output) => reply(request, output === undefined ? {} : { output }),
    decline: (because) => request.answer(because === 'nobody waits' && hook === 'preToolUse' ? denial : {}),
  };
}

/** Somebody was about to decide whether the tool may run: until they have, it may not. */
const denial = {
  output: { permissionDecision: 'deny', permissionDecisionReason: 'The run was aborted before this was decided.' },
};

/** As with events: what is looked at is the envelope, and hooks of newer runtimes pass through. */
function asHook(hook: string, input: Fields): Pick<HookAsk, 'hook' | 'input'> {
  return { hook: hook as HookType, input: input as unknown as HookInput };
}
