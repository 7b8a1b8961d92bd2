import type { ChatTransport } from 'ai';
import { map } from 'rxjs';
import { toReadableStream } from '../operators/toReadableStream.js';
import type { AskDesk } from '../serving/askDesk.js';
import { Chat } from './Chat.js';
import type { Reading } from './Chat.js';
import type { ChatOptions, ChatSession } from './ChatOptions.js';
import type { CopilotUIMessage, CopilotUIMessageChunk } from './CopilotUIMessage.js';
import { readChatRequest } from './readChatRequest.js';
import { readingOf } from './readingOf.js';

/** A session in this very process, as a chat. */
export interface SessionChatTransportOptions extends ChatOptions {
  readonly session: ChatSession;
  /** The one whose `responders` are in the session's config. */
  readonly desk: Pick<AskDesk, 'open$' | 'answer'>;
}

/**
 * The way of `useChat`, or of any chat of the AI SDK, to a session in the same process: for desktop programs, terminals and tests.
 * There is one session, so the ids of chats do not matter.
 *
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { SessionChatTransport, askDesk } from 'copilot-rx/ai-sdk';
 *
 * const client = new CopilotClient();
 * const desk = askDesk();
 * const session = await client.createSession({ ...desk.responders, streaming: true });
 * export const transport = new SessionChatTransport({ session, desk });
 * ```
 */
export class SessionChatTransport implements ChatTransport<CopilotUIMessage> {
  /** Who reads an answer again reads it from its begin. */
  readonly resumeStreamIsReplay = true;
  readonly #chat: Chat;

  constructor({ session, desk, ...options }: SessionChatTransportOptions) {
    this.#chat = new Chat(session, desk, options);
  }

  /** Sends the last message, or the answers in it. Rejects with RequestRefusedError or InvalidOptionsError. */
  async sendMessages({
    chatId: id,
    messages,
    body,
    abortSignal,
  }: Parameters<ChatTransport<CopilotUIMessage>['sendMessages']>[0]): Promise<ReadableStream<CopilotUIMessageChunk>> {
    const request = readChatRequest({ ...body, id, messages });
    const reading = await this.#chat.send(request);
    return this.#stream(reading, request.messages.at(-1)?.role === 'assistant', abortSignal);
  }

  /** The answer that is being written, from its begin; null when there is none. */
  // eslint-disable-next-line @typescript-eslint/require-await -- theirs may ask a server
  async reconnectToStream({
    abortSignal,
  }: Parameters<
    ChatTransport<CopilotUIMessage>['reconnectToStream']
  >[0]): Promise<ReadableStream<CopilotUIMessageChunk> | null> {
    const reading = this.#chat.resume();
    return reading === undefined ? null : this.#stream(reading, false, abortSignal);
  }

  /** What was said so far, without the answer that is being written. */
  async messages(): Promise<CopilotUIMessage[]> {
    return this.#chat.messages();
  }

  /** Stops the answer that is being written: the turn is aborted. */
  stop(): void {
    this.#chat.stop();
  }

  #stream(
    reading: Reading,
    isContinued: boolean,
    abortSignal: AbortSignal | undefined,
  ): ReadableStream<CopilotUIMessageChunk> {
    const stop = () => reading.reply.stop();
    if (abortSignal?.aborted === true) stop();
    abortSignal?.addEventListener('abort', stop, { once: true });
    const chunk$ = readingOf(reading, isContinued).pipe(map(({ chunk }) => chunk));
    return toReadableStream(chunk$, { limit: Number.MAX_SAFE_INTEGER });
  }
}
