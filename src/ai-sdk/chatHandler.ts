import { concat, finalize, map, of, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import { RequestRefusedError } from '../errors/RequestRefusedError.js';
import { checkOptions, isOneOf, isPositive, rulesFor } from '../protocol/checkOptions.js';
import { readJson } from '../serving/readJson.js';
import { sseBody } from '../serving/sseBody.js';
import type { SseMessage } from '../serving/SseMessage.js';
import { withAccess } from '../serving/withAccess.js';
import type { RequestHandler } from '../serving/withAccess.js';
import type { Chat, Reading } from './Chat.js';
import type { ChatHandlerOptions } from './ChatHandlerOptions.js';
import { Chats } from './Chats.js';
import { readChatRequest } from './readChatRequest.js';
import { readingOf } from './readingOf.js';

/**
 * Serves sessions as chats of the AI SDK, over HTTP. It handles web-standard requests, wherever it is mounted:
 *
 * - `POST …` sends a message, or answers, and is answered with a UI message stream: what `DefaultChatTransport` does
 * - `GET …/<chat>/stream` goes on with the answer that is being written; 204 when there is none
 * - `GET …/<chat>/messages` gives what was said so far
 * - `POST …/<chat>/stop` stops the answer
 *
 * The turn belongs to the chat, not to the request: a page that is loaded again goes on reading. Where the agent asks, the response ends,
 * and the answer goes on in the response to the request that brings what was answered.
 *
 * @throws InvalidOptionsError at once when the options make no sense.
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { chatHandler } from 'copilot-rx/ai-sdk';
 * import { toNodeListener } from 'copilot-rx/web';
 * import { createServer } from 'node:http';
 *
 * const client = new CopilotClient();
 * const handler = chatHandler({
 *   session: (_chatId, responders) => client.session$({ ...responders, streaming: true }),
 * });
 * createServer(toNodeListener(handler)).listen(3000, '127.0.0.1');
 * ```
 */
export function chatHandler(options: ChatHandlerOptions): RequestHandler {
  checkOptions('chatHandler options', options, [
    ['session!', isFunction, 'must be a function that gives the session of a chat'],
    ['turn', isFunction, 'must be a function that makes a turn of a message'],
    ['whenClosed', isOneOf('abort', 'goOn'), 'must be "abort" or "goOn"'],
    ...rulesFor(isPositive, 'must be a number above 0', 'maxChats', 'maxBodyBytes', 'holdMs', 'heartbeatMs'),
  ]);
  const chats = new Chats(options);
  return withAccess(async (request) => {
    const { id, what } = routeOf(request);
    switch (`${request.method} ${what}`) {
      case 'POST ':
        return send(chats, request);
      case 'GET stream':
        return resume(await chats.find(id), request, options);
      case 'GET messages':
        return Response.json(await (await chats.open(id, request)).messages(), { headers: unstored });
      case 'POST stop':
        await chats.stop(id, cursorOf(request));
        return noContent();
      default:
        throw new RequestRefusedError(405, `Chats take POST, GET …/stream, GET …/messages and POST …/stop.`);
    }
  }, options);
}

async function send(chats: Chats, request: Request): Promise<Response> {
  const { options } = chats;
  const { maxBodyBytes = 16 * 1024 * 1024, whenClosed = 'abort' } = options;
  const asked = readChatRequest(await readJson(request, maxBodyBytes));
  if (asked.answer !== undefined) chats.admit(asked.answer);
  const chat = await chats.open(asked.id, request);
  const reading = await chat.send(asked);
  const isContinued = asked.messages.at(-1)?.role === 'assistant';
  const stopsWhenClosed = asked.resumes !== true && whenClosed === 'abort';
  return streamed(reading, isContinued, options, stopsWhenClosed ? () => chat.leave(reading.reply) : undefined);
}

function resume(chat: Chat | undefined, request: Request, options: ChatHandlerOptions): Response {
  const reading = chat?.resume(cursorOf(request));
  if (reading === undefined) return noContent();
  return streamed(reading, false, options);
}

function cursorOf({ headers }: Request): string | undefined {
  return headers.get('last-event-id') ?? undefined;
}

function streamed(
  reading: Reading,
  isContinued: boolean,
  { heartbeatMs = 15_000 }: ChatHandlerOptions,
  onClosed?: () => void,
): Response {
  const told$ = readingOf(reading, isContinued).pipe(
    map(({ cursor, chunk }): SseMessage => {
      const data = JSON.stringify(chunk);
      return cursor === undefined ? { data } : { id: cursor, data };
    }),
  );
  const message$ = concat(told$, of({ data: '[DONE]' }));
  return new Response(sseBody(unlessDone(message$, onClosed), { heartbeatMs }), { headers: streamHeaders });
}

/** Calls back when the reader leaves before the end. */
function unlessDone<T>(source$: Observable<T>, onClosed: (() => void) | undefined): Observable<T> {
  if (onClosed === undefined) return source$;
  let isDone = false;
  return source$.pipe(
    tap({ complete: () => (isDone = true) }),
    finalize(() => {
      if (!isDone) onClosed();
    }),
  );
}

/** `/api/chat/<chat>/stream`: the last two names count, wherever it is mounted. */
function routeOf({ url }: Request): { readonly id: string; readonly what: string } {
  const [, id = '', what = ''] = /\/([^/]+)\/(stream|messages|stop)$/.exec(new URL(url).pathname) ?? [];
  try {
    return { id: decodeURIComponent(id), what };
  } catch {
    throw new RequestRefusedError(400, 'The chat in the URL is not URI-encoded.');
  }
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function noContent(): Response {
  return new Response(null, { status: 204, headers: unstored });
}

const unstored = { 'cache-control': 'no-store' };

/** Those of the AI SDK. */
const streamHeaders = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache',
  connection: 'keep-alive',
  'x-vercel-ai-ui-message-stream': 'v1',
  'x-accel-buffering': 'no',
};
