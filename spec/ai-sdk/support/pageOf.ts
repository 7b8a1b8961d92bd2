import { readUIMessageStream } from 'ai';
import type { UIMessageChunk } from 'ai';
import { CopilotChatTransport } from 'copilot-rx/ai-sdk';
import type { CopilotChatTransportOptions, CopilotUIMessage, CopilotUIMessageChunk } from 'copilot-rx/ai-sdk';

type Handler = (request: Request) => Promise<Response>;

/** A `fetch` that needs no network. */
export function fetchOf(handler: Handler): (url: string, init?: RequestInit) => Promise<Response> {
  return (url, init) => handler(new Request(new URL(url, 'http://localhost'), init));
}

/** What a page does with a transport, without a page: the last messages of its chat, and what is read of them. */
export function pageOf(handler: Handler, options: CopilotChatTransportOptions = {}, chatId = 'chat') {
  const transport = new CopilotChatTransport({ fetch: fetchOf(handler), ...options });
  const send = (messages: CopilotUIMessage[], more: { abortSignal?: AbortSignal; body?: object } = {}) =>
    transport.sendMessages({
      trigger: 'submit-message',
      chatId,
      messageId: undefined,
      messages,
      abortSignal: undefined,
      ...more,
    });
  return { transport, send, resume: () => transport.reconnectToStream({ chatId }) };
}

/** A prompt of the user's. */
export function prompt(text: string): CopilotUIMessage {
  return { id: `prompt ${text}`, role: 'user', parts: [{ type: 'text', text }] };
}

/** All chunks of a stream. */
export async function all(stream: ReadableStream<CopilotUIMessageChunk> | null): Promise<CopilotUIMessageChunk[]> {
  const chunks: CopilotUIMessageChunk[] = [];
  for await (const chunk of stream ?? []) chunks.push(chunk);
  return chunks;
}

/** What the official reader makes of a stream in the end. */
export async function read(
  stream: ReadableStream<UIMessageChunk> | null,
  message?: CopilotUIMessage,
): Promise<CopilotUIMessage> {
  let latest = message;
  if (stream === null) throw new Error('There is nothing to read.');
  const start = message === undefined ? {} : { message };
  for await (const made of readUIMessageStream<CopilotUIMessage>({ stream, ...start, terminateOnError: true }))
    latest = made;
  if (latest === undefined) throw new Error('Nothing was read.');
  return latest;
}

/** The texts of a message. */
export function textOf(message: CopilotUIMessage | undefined): string {
  return (message?.parts ?? []).map((part) => (part.type === 'text' ? part.text : '')).join('');
}

/** A message in which approvals were given, as `addToolApprovalResponse` does. */
export function approved(message: CopilotUIMessage, isApproved: boolean, reason?: string): CopilotUIMessage {
  const parts = message.parts.map((part) =>
    part.type === 'dynamic-tool' && part.state === 'approval-requested'
      ? ({
          ...part,
          state: 'approval-responded',
          approval: { id: part.approval.id, approved: isApproved, ...(reason === undefined ? {} : { reason }) },
        } as const)
      : part,
  );
  return { ...message, parts };
}
