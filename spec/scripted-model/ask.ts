import type { ScriptedModel } from '../../src/scripted-model/index.js';

/** Posts a completion request over real HTTP, streamed unless told otherwise. */
export function ask(model: ScriptedModel, body: object = {}, init: RequestInit = {}): Promise<Response> {
  const messages = [{ role: 'user', content: 'Hi' }];
  return fetch(`${model.url}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'scripted', stream: true, messages, ...body }),
    ...init,
  });
}
