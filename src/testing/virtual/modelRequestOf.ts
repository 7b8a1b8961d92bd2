import type { ModelRequest } from '../../scripted-model/ModelRequest.js';
import { parseModelRequest } from '../../scripted-model/parseModelRequest.js';
import type { VirtualSessionPort } from './VirtualSessionPort.js';

/** What the runtime would ask its model now: the conversation, and the tools that may be called. */
export function modelRequestOf(port: VirtualSessionPort, index: number): ModelRequest {
  const { params, conversation } = port;
  const body = {
    model: typeof params['model'] === 'string' ? params['model'] : 'virtual',
    stream: params['streaming'] === true,
    messages: [{ role: 'system', content: systemMessage(params['systemMessage']) }, ...conversation],
    tools: toolsOf(port).map((declared) => ({ type: 'function', function: declared })),
  };
  const request = parseModelRequest(JSON.stringify(body), { index, header: () => undefined });
  if (typeof request === 'string') throw new Error(request);
  return request;
}

function systemMessage(config: unknown): string {
  const own = 'You are a virtual agent.';
  const { mode, content } = (config ?? {}) as { readonly mode?: string; readonly content?: string };
  return mode === 'replace' ? (content ?? '') : `${own}${content === undefined ? '' : `\n${content}`}`;
}

function toolsOf({ params, builtIns }: VirtualSessionPort): readonly { readonly name: string }[] {
  const own = (params['tools'] ?? []) as readonly { readonly name: string }[];
  const asking = params['requestUserInput'] === true ? [{ name: 'ask_user' }] : [];
  const all = [...own, ...Object.keys(builtIns).map((name) => ({ name })), ...asking];
  const [available, excluded] = [params['availableTools'], params['excludedTools']] as (
    readonly string[] | undefined
  )[];
  if (available !== undefined) return all.filter(({ name }) => available.includes(name));
  return all.filter(({ name }) => excluded?.includes(name) !== true);
}
