import type { ChatTransport } from 'ai';
import { RequestRefusedError } from '../errors/RequestRefusedError.js';
import { toReadableStream } from '../operators/toReadableStream.js';
import { backOff } from '../supervision/backOff.js';
import { forgetOldest } from '../util/forgetOldest.js';
import { randomId } from '../util/randomId.js';
import { readFields } from '../util/readFields.js';
import type { CopilotChatTransportOptions } from './CopilotChatTransportOptions.js';
import type { CopilotUIMessage, CopilotUIMessageChunk } from './CopilotUIMessage.js';
import { followAnswer } from './followAnswer.js';

/**
 * The way of `useChat` to a `chatHandler`. A connection that breaks is made anew, and the answer goes on where it was, each
 * chunk once; a page that is loaded again reads on with `resume: true`; `stop()` aborts the turn on the server.
 *
 * @example
 * ```ts
 * import { useChat } from '@ai-sdk/react';
 * import { CopilotChatTransport, isAnswered, type CopilotUIMessage } from 'copilot-rx/ai-sdk';
 *
 * const transport = new CopilotChatTransport({ api: '/api/chat' });
 *
 * export function useCopilot(id: string, messages: CopilotUIMessage[]) {
 *   return useChat<CopilotUIMessage>({ id, messages, transport, resume: true, sendAutomaticallyWhen: isAnswered });
 * }
 * ```
 */
export class CopilotChatTransport implements ChatTransport<CopilotUIMessage> {
  /** Who reads an answer again reads it from its begin. */
  readonly resumeStreamIsReplay = true;
  readonly #options: CopilotChatTransportOptions;
  /** What was read last, of each chat. */
  readonly #cursors = new Map<string, string>();

  constructor(options: CopilotChatTransportOptions = {}) {
    this.#options = options;
  }

  /** Sends the last message, or the answers in it. Rejects with RequestRefusedError, or as `fetch`. */
  async sendMessages(
    options: Parameters<ChatTransport<CopilotUIMessage>['sendMessages']>[0],
  ): Promise<ReadableStream<CopilotUIMessageChunk>> {
    const { chatId: id, messages, body, trigger, messageId, abortSignal } = options;
    // What comes is another answer than the one that was read before. It gets its name here, to be stopped by before it comes.
    const answer = messages.at(-1)?.role === 'user' ? randomId() : undefined;
    if (answer !== undefined) this.#read(id, `${answer}.0`);
    const cursor = this.#cursors.get(id);
    const sent = { ...body, id, messages, trigger, messageId, answer, cursor, resumes: true };
    // What was sent may have begun, though its answer did not come.
    abortSignal?.addEventListener('abort', () => void this.stop(id), { once: true });
    const response = await this.#ask('', options, {
      method: 'POST',
      body: JSON.stringify(sent),
      ...(abortSignal === undefined ? {} : { signal: abortSignal }),
    });
    return this.#follow(response, options);
  }

  /** The answer that is being written, from its begin; null when there is none. */
  async reconnectToStream(
    options: Parameters<ChatTransport<CopilotUIMessage>['reconnectToStream']>[0],
  ): Promise<ReadableStream<CopilotUIMessageChunk> | null> {
    const { chatId, abortSignal } = options;
    const response = await this.#ask(pathOf(chatId, 'stream'), options, signalled(abortSignal));
    if (response.status === 204) return null;
    abortSignal?.addEventListener('abort', () => void this.stop(chatId), { once: true });
    return this.#follow(response, options);
  }

  /** What was said in a chat before: the `messages` that `useChat` begins with. Rejects as `sendMessages`. */
  async messages(chatId: string): Promise<CopilotUIMessage[]> {
    const response = await this.#ask(pathOf(chatId, 'messages'), {}, {});
    return (await response.json()) as CopilotUIMessage[];
  }

  /** Stops the answer that is being written: the turn is aborted on the server. Whoever else reads it sees that. */
  async stop(chatId: string): Promise<void> {
    const cursor = this.#cursors.get(chatId);
    const headers = cursor === undefined ? {} : { 'last-event-id': cursor };
    await this.#ask(pathOf(chatId, 'stop'), {}, { method: 'POST', keepalive: true, headers }).catch(() => undefined);
  }

  #follow(first: Response, options: AnswerOptions): ReadableStream<CopilotUIMessageChunk> {
    const { chatId = '', abortSignal } = options;
    const { reconnect = backOff() } = this.#options;
    const answer$ = followAnswer(first, {
      connect: async (cursor) => {
        const init = signalled(abortSignal);
        const headers = cursor === undefined ? {} : { 'last-event-id': cursor };
        const response = await this.#ask(pathOf(chatId, 'stream'), options, { ...init, headers });
        if (response.status !== 204) return response;
        throw new RequestRefusedError(410, 'The answer is not there any more.');
      },
      reconnect,
      onCursor: (cursor) => this.#read(chatId, cursor),
    });
    return toReadableStream(answer$, { limit: Number.MAX_SAFE_INTEGER });
  }

  #read(chatId: string, cursor: string): void {
    this.#cursors.set(chatId, cursor);
    forgetOldest(this.#cursors, mostCursors);
  }

  async #ask(path: string, { headers }: Pick<AnswerOptions, 'headers'>, init: RequestInit): Promise<Response> {
    const { api = '/api/chat', credentials = 'same-origin', fetch = globalThis.fetch.bind(globalThis) } = this.#options;
    const made = typeof this.#options.headers === 'function' ? await this.#options.headers() : this.#options.headers;
    const all = new Headers({ 'content-type': 'application/json', ...made });
    for (const more of [headers, init.headers]) new Headers(more).forEach((value, name) => all.set(name, value));
    const response = await fetch(`${api}${path}`, { ...init, credentials, headers: all });
    if (!response.ok) throw await refusalOf(response);
    return response;
  }
}

/** A page has some chats open at a time; of those that were read before, nobody asks for the rest of an answer. */
const mostCursors = 1_000;

interface AnswerOptions {
  readonly chatId?: string;
  readonly abortSignal?: AbortSignal | undefined;
  readonly headers?: Record<string, string> | Headers;
}

function pathOf(chatId: string, what: string): string {
  return `/${encodeURIComponent(chatId)}/${what}`;
}

function signalled(signal: AbortSignal | undefined): RequestInit {
  return signal === undefined ? {} : { signal };
}

async function refusalOf(response: Response): Promise<RequestRefusedError> {
  const body: unknown = await response.json().catch(() => undefined);
  const { message } = readFields(readFields(body)['error']);
  const said = typeof message === 'string' ? message : `The server answers with status ${response.status}.`;
  return new RequestRefusedError(response.status, said);
}
