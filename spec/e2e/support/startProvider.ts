import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A model provider on loopback that writes down what it is sent, and says one thing in the API that is spoken to it. */
export interface Provider {
  /** Without a path. */
  readonly url: string;
  /** All requests, oldest first. */
  readonly requests: ProviderRequest[];
  readonly close: () => Promise<void>;
}

/** What reached a {@link Provider}. */
export interface ProviderRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The least that each API has to stream, so that a turn succeeds. */
const streams: readonly (readonly [path: RegExp, answer: (said: string) => string])[] = [
  [/\/chat\/completions(\?|$)/, chatCompletion],
  [/\/responses(\?|$)/, response],
  [/\/v1\/messages(\?|$)/, message],
];

/** Starts a {@link Provider}. What is no request of a known API is answered with 404. */
export async function startProvider(said: string): Promise<Provider> {
  const requests: ProviderRequest[] = [];
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method = '', url = '', headers } = incoming;
    const body = await text(incoming);
    requests.push({ method, url, headers, body: body === '' ? {} : JSON.parse(body) });
    const stream = streams.find(([path]) => path.test(url))?.[1];
    if (stream === undefined) outgoing.writeHead(404).end();
    else outgoing.writeHead(200, { 'content-type': 'text/event-stream' }).end(stream(said));
  };
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, close };
}

function chatCompletion(said: string): string {
  const envelope = { id: 'c1', object: 'chat.completion.chunk', created: 1, model: 'm' };
  const chunk = (delta: object, reason: string | null) =>
    data({ ...envelope, choices: [{ index: 0, delta, finish_reason: reason }] });
  return `${chunk({ role: 'assistant', content: said }, null)}${chunk({}, 'stop')}data: [DONE]\n\n`;
}

function response(said: string): string {
  const part = { type: 'output_text', text: said, annotations: [] };
  const item = { id: 'i1', type: 'message', role: 'assistant', status: 'completed', content: [part] };
  const made = { id: 'r1', object: 'response', created_at: 1, model: 'm', status: 'completed', output: [item] };
  const place = { item_id: 'i1', output_index: 0, content_index: 0 };
  return [
    { type: 'response.created', response: { ...made, status: 'in_progress', output: [] } },
    { type: 'response.output_item.added', output_index: 0, item: { ...item, status: 'in_progress', content: [] } },
    { type: 'response.content_part.added', ...place, part: { ...part, text: '' } },
    { type: 'response.output_text.delta', ...place, delta: said },
    { type: 'response.output_text.done', ...place, text: said },
    { type: 'response.content_part.done', ...place, part },
    { type: 'response.output_item.done', output_index: 0, item },
    {
      type: 'response.completed',
      response: { ...made, usage: { input_tokens: 1, output_tokens: 1, total_tokens: 2 } },
    },
  ]
    .map((event, index) => ({ ...event, sequence_number: index }))
    .map(named)
    .join('');
}

function message(said: string): string {
  const usage = { input_tokens: 1, output_tokens: 1 };
  const made = { id: 'm1', type: 'message', role: 'assistant', model: 'm', content: [], stop_reason: null, usage };
  return [
    { type: 'message_start', message: made },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: said } },
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: 'end_turn', stop_sequence: null }, usage },
    { type: 'message_stop' },
  ]
    .map(named)
    .join('');
}

function named(event: { readonly type: string }): string {
  return `event: ${event.type}\n${data(event)}`;
}

function data(value: object): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}
