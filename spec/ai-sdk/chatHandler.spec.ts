import { DefaultChatTransport, UI_MESSAGE_STREAM_HEADERS } from 'ai';
import { chatHandler } from 'copilot-rx/ai-sdk';
import type { ChatHandlerOptions, CopilotUIMessage } from 'copilot-rx/ai-sdk';
import type { CopilotSession } from 'copilot-rx';
import { toolCall } from 'copilot-rx/scripted-model';
import type { ModelReply, ModelRequest } from 'copilot-rx/scripted-model';
import { virtualClient, virtualRuntime } from 'copilot-rx/testing';
import { EMPTY, NEVER, Subject, concat, finalize, firstValueFrom, map, tap, throwError } from 'rxjs';
import { all, approved, fetchOf, pageOf, prompt, read, textOf } from './support/pageOf.js';

const stops: (() => Promise<unknown>)[] = [];
/** What is never answered to its end is stopped, and its readers with it. */
afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));

/** Serves sessions of a virtual runtime; its model says to a prompt what `says` has for it. */
function serve(says: Readonly<Record<string, ModelReply>>, options: Partial<ChatHandlerOptions> = {}) {
  const requests: ModelRequest[] = [];
  const runtime = virtualRuntime({
    model: (request) => {
      requests.push(request);
      return says[request.lastUserText] ?? `You said: ${request.lastUserText}`;
    },
  });
  const client = virtualClient(runtime);
  const log: string[] = [];
  const sessions: CopilotSession[] = [];
  const handler = chatHandler({
    session: (id, responders) =>
      client.session$({ ...responders, streaming: true }).pipe(
        tap((session) => {
          sessions.push(session);
          log.push(`${id} opened`);
          stops.push(() =>
            fetchOf(handler)(`/api/chat/${id}/stop`, { method: 'POST', headers: { authorization: 'yes' } }),
          );
        }),
        finalize(() => log.push(`${id} closed`)),
      ),
    ...options,
  });
  return { handler, log, requests, sessions, fetch: fetchOf(handler) };
}

const json = { 'content-type': 'application/json' };
const post = (body: unknown) => ({ method: 'POST', headers: json, body: JSON.stringify(body) });
const statusOf = async (response: Promise<Response>) => (await response).status;

describe('chatHandler', () => {
  it('answers as a UI message stream, with the headers of the AI SDK', async () => {
    const { fetch } = serve({});
    const response = await fetch('/api/chat', post({ id: 'a', messages: [prompt('Hi')] }));

    for (const [name, value] of Object.entries(UI_MESSAGE_STREAM_HEADERS))
      expect(response.headers.get(name)).toBe(value);
    const text = await response.text();
    expect(text).toContain('data: {"type":"start"');
    expect(text.endsWith('data: [DONE]\n\n')).toBe(true);
  });

  it('refuses what makes no sense, and pages of other sites', async () => {
    const { fetch } = serve({});
    const messages = [prompt('Hi')];

    expect(await statusOf(fetch('/api/chat', { method: 'POST', body: 'a=b' }))).toBe(415);
    expect(await statusOf(fetch('/api/chat', post({ id: '', messages })))).toBe(400);
    expect(await statusOf(fetch('/api/chat', post({ id: 'a', messages: [] })))).toBe(400);
    expect(await statusOf(fetch('/api/chat', post({ id: 'a', messages: [{ role: 'user', parts: [1] }] })))).toBe(400);
    expect(await statusOf(fetch('/api/chat', post({ id: 'a', messages: [{ role: 'system', parts: [] }] })))).toBe(400);
    expect(await statusOf(fetch('/api/chat', { method: 'PUT' }))).toBe(405);
    expect(await statusOf(fetch('/api/chat/100%/messages'))).toBe(400);
    const foreign = { ...post({ id: 'a', messages }), headers: { ...json, origin: 'https://evil.example' } };
    expect(await statusOf(fetch('/api/chat', foreign))).toBe(403);
    const far = {
      id: 'm',
      role: 'user',
      parts: [{ type: 'file', mediaType: 'image/png', url: 'https://a.example/b' }],
    };
    expect(await statusOf(fetch('/api/chat', post({ id: 'a', messages: [far] })))).toBe(400);
    expect(() => chatHandler({} as ChatHandlerOptions)).toThrow(expect.objectContaining({ code: 'INVALID_OPTIONS' }));
  });

  it('refuses answers that nobody waits for, and cursors of no answer', async () => {
    const { fetch, handler } = serve({ Greet: toolCall('bash', { command: 'ls' }) });
    const { send } = pageOf(handler);
    const asked = await read(await send([prompt('Greet')]));

    const wrong = approved(asked, true);
    for (const part of wrong.parts) if (part.type === 'dynamic-tool') part.approval!.id = 'wrong';
    expect(await statusOf(fetch('/api/chat', post({ id: 'chat', messages: [wrong] })))).toBe(409);
    expect(await statusOf(fetch('/api/chat', post({ id: 'other', messages: [approved(asked, true)] })))).toBe(409);
    expect(await statusOf(fetch('/api/chat/chat/stream', { headers: { 'last-event-id': 'x.1' } }))).toBe(410);
    expect(await statusOf(fetch('/api/chat/none/stream'))).toBe(204);
    await expect(send([prompt('Greet'), wrong])).rejects.toMatchObject({ code: 'REQUEST_REFUSED', status: 409 });
  });

  it('asks who may', async () => {
    const { fetch } = serve({}, { authorize: (request) => request.headers.get('authorization') === 'yes' });
    const said = post({ id: 'a', messages: [prompt('Hi')] });

    expect(await statusOf(fetch('/api/chat', said))).toBe(401);
    expect(await statusOf(fetch('/api/chat', { ...said, headers: { ...json, authorization: 'yes' } }))).toBe(200);
  });

  it('has a session for each chat, and forgets the one that was not used for longest', async () => {
    const { handler, log } = serve({}, { maxChats: 2 });
    for (const id of ['a', 'b', 'a', 'c']) await read(await pageOf(handler, {}, id).send([prompt('Hi')]));

    expect(log).toEqual(['a opened', 'b opened', 'b closed', 'c opened']);
  });

  it('takes no more chats than it may while all are being answered', async () => {
    const { handler, fetch } = serve({ Hang: NEVER }, { maxChats: 1 });
    await pageOf(handler).send([prompt('Hang')]);

    expect(await statusOf(fetch('/api/chat', post({ id: 'b', messages: [prompt('Hi')] })))).toBe(503);
  });

  it('waits for an answer no longer than it is told; then the place is free, and the answer is refused', async () => {
    const left = new Subject<undefined>();
    const { handler, fetch, log } = serve(
      { Greet: toolCall('bash', { command: 'ls' }) },
      {
        maxChats: 1,
        holdMs: 1,
        turn: (session, message) => session.turn(message).pipe(finalize(() => left.next(undefined))),
      },
    );
    const { send } = pageOf(handler);
    const isLeft = firstValueFrom(left);
    const asked = await read(await send([prompt('Greet')]));
    await isLeft;

    await expect(send([prompt('Greet'), approved(asked, true)])).rejects.toMatchObject({
      code: 'REQUEST_REFUSED',
      status: 409,
      message: expect.stringContaining('holdMs'),
    });
    expect(await statusOf(fetch('/api/chat/chat/stream'))).toBe(204);
    expect(textOf(await read(await pageOf(handler, {}, 'b').send([prompt('Hi')])))).toBe('You said: Hi');
    expect(log).toEqual(['chat opened', 'chat closed', 'b opened']);
    expect(() => serve({}, { holdMs: 0 })).toThrow(expect.objectContaining({ code: 'INVALID_OPTIONS' }));
  });

  it('puts a new prompt in the place of the one that is being answered', async () => {
    const { handler, requests } = serve({ Hang: concat(['Well '], NEVER) });
    const { send } = pageOf(handler);
    const first = all(await send([prompt('Hang')]));
    const answer = await read(await send([prompt('Hang'), prompt('Hi')]));

    expect(textOf(answer)).toBe('You said: Hi');
    expect((await first).at(-1)).toEqual({ type: 'abort' });
    expect(requests).toHaveLength(2);
  });

  it.each([
    ['stops', {}, {}, true],
    ['goes on', { whenClosed: 'goOn' as const }, {}, false],
    ['goes on', {}, { resumes: true }, false],
  ])('%s when the connection closes (options %j, request %j)', async (_, options, more, isStopped) => {
    const { fetch } = serve({ Hang: concat(['Well '], NEVER) }, options);
    const response = await fetch('/api/chat', post({ id: 'a', messages: [prompt('Hang')], ...more }));
    const reader = response.body!.getReader();
    await reader.read();
    await reader.cancel();

    expect(await statusOf(fetch('/api/chat/a/stream'))).toBe(isStopped ? 204 : 200);
  });

  it('goes on when one of two readers leaves', async () => {
    const { fetch } = serve({ Hang: concat(['Well '], NEVER) });
    const response = await fetch('/api/chat', post({ id: 'a', messages: [prompt('Hang')] }));
    const other = await fetch('/api/chat/a/stream');
    await response.body!.cancel();

    expect(await statusOf(fetch('/api/chat/a/stream'))).toBe(200);
    await other.body!.cancel();
  });

  it('stops no answer but the one that was read', async () => {
    const { handler, fetch } = serve({ Hang: concat(['Well '], NEVER) });
    const { send, transport } = pageOf(handler);
    const reader = (await send([prompt('Hang')])).getReader();
    await reader.read();
    await pageOf(handler).send([prompt('Hang')]);
    await transport.stop('chat');

    expect(await statusOf(fetch('/api/chat/chat/stream'))).toBe(200);
  });

  it('ends an answer whose failure has no words', async () => {
    const { handler } = serve(
      {},
      {
        turn: () => throwError(() => new Error('secret')),
        errorText: () => {
          throw new Error('No words');
        },
      },
    );

    expect(await all(await pageOf(handler).send([prompt('Hi')]))).toEqual([
      { type: 'error', errorText: 'The answer failed.' },
      { type: 'finish', finishReason: 'error' },
    ]);
  });

  it('opens a session again when it is gone', async () => {
    const { handler, log, sessions } = serve({ Hang: NEVER });
    const { send } = pageOf(handler);
    const hanging = all(await send([prompt('Hang')]));
    await sessions[0]?.disconnect();

    expect((await hanging).map(({ type }) => type).slice(-2)).toEqual(['error', 'finish']);
    expect(textOf(await read(await send([prompt('Hi')])))).toBe('You said: Hi');
    expect(log.filter((line) => line.endsWith('opened'))).toHaveLength(2);
  });

  it('says that a session cannot be opened, and tries again the next time', async () => {
    let isBroken = true;
    const errors: unknown[] = [];
    const client = virtualClient(virtualRuntime({ model: () => 'Here.' }));
    const handler = chatHandler({
      session: () => (isBroken ? throwError(() => new Error('secret')) : client.session$()),
      onError: (error) => errors.push(error),
    });
    const { send } = pageOf(handler);

    await expect(send([prompt('Hi')])).rejects.toMatchObject({
      status: 500,
      message: expect.not.stringContaining('secret'),
    });
    isBroken = false;
    expect(textOf(await read(await send([prompt('Hi')])))).toBe('Here.');
    expect(errors).toHaveLength(1);
  });

  it('makes turns as it is told, and hands pictures on', async () => {
    const seen: unknown[] = [];
    const { handler } = serve(
      {},
      {
        turn: (session, message, { metadata }) => {
          seen.push(message, metadata);
          return session.turn({ ...message, prompt: 'Bye' }).pipe(map((event) => event));
        },
      },
    );
    const picture = {
      type: 'file',
      mediaType: 'image/png',
      filename: 'a.png',
      url: 'data:image/png;base64,AAAA',
    } as const;
    const message: CopilotUIMessage = { ...prompt('Look'), metadata: { model: 'x' } };
    message.parts.unshift(picture);
    const answer = await read(await pageOf(handler).send([message]));

    expect(textOf(answer)).toBe('You said: Bye');
    const attachments = [{ type: 'blob', data: 'AAAA', mimeType: 'image/png', displayName: 'a.png' }];
    expect(seen).toEqual([{ prompt: 'Look', attachments }, { model: 'x' }]);
  });

  it('serves the transport of the AI SDK', async () => {
    const { fetch } = serve({});
    const transport = new DefaultChatTransport<CopilotUIMessage>({ fetch: fetch as typeof globalThis.fetch });
    const stream = await transport.sendMessages({
      trigger: 'submit-message',
      chatId: 'a',
      messageId: undefined,
      messages: [prompt('Hi')],
      abortSignal: undefined,
    });

    expect(textOf(await read(stream))).toBe('You said: Hi');
    expect(await transport.reconnectToStream({ chatId: 'a' })).toBeNull();
  });
});

describe('CopilotChatTransport', () => {
  it('gives a connection up when it is told to', async () => {
    const { handler } = serve({ Hang: concat(['Well '], NEVER) });
    const { send } = pageOf(handler, {
      reconnect: () => EMPTY,
      fetch: async (url, init) => {
        const response = await fetchOf(handler)(url, init);
        return new Response(response.body!.pipeThrough(breakAfter(2)), response);
      },
    });

    await expect(all(await send([prompt('Hang')]))).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
  });

  it('stops, when it is asked to, what was sent before it was answered', async () => {
    const { handler, fetch } = serve({ Hang: NEVER });
    const stopped = new Subject<undefined>();
    const { send } = pageOf(handler, {
      fetch: async (url, init) => {
        const response = await fetchOf(handler)(url, init);
        if (url.endsWith('/stop')) stopped.next(undefined);
        return response;
      },
    });
    const stop = new AbortController();
    const done = firstValueFrom(stopped);
    await send([prompt('Hang')], { abortSignal: stop.signal });
    stop.abort();
    await done;

    expect(await statusOf(fetch('/api/chat/chat/stream'))).toBe(204);
  });

  it('stops nothing but what it was meant for, however late it is asked to', async () => {
    const { handler, fetch } = serve({ Hang: NEVER, Stay: NEVER });
    const released = new Subject<undefined>();
    const stopped = new Subject<number>();
    const { send } = pageOf(handler, {
      fetch: async (url, init) => {
        const isStop = url.endsWith('/stop');
        if (isStop) await firstValueFrom(released);
        // What was sent arrives, whoever waits for the answer.
        const response = await fetchOf(handler)(url, { ...init, signal: null });
        if (isStop) stopped.next(response.status);
        // Nothing of the first answer has come when it is stopped.
        const isFirst = typeof init.body === 'string' && init.body.includes('Hang');
        return isFirst ? new Response(new ReadableStream()) : response;
      },
    });
    const stop = new AbortController();
    await send([prompt('Hang')], { abortSignal: stop.signal });
    stop.abort();
    await send([prompt('Stay')]);
    const done = firstValueFrom(stopped);
    released.next(undefined);

    expect(await done).toBe(204);
    expect(await statusOf(fetch('/api/chat/chat/stream'))).toBe(200);
  });

  it('stops what comes after it was asked to', async () => {
    const { handler, fetch, requests } = serve({ Hang: NEVER });
    const stopped = new Subject<undefined>();
    const { send } = pageOf(handler, {
      fetch: async (url, init) => {
        const isStop = url.endsWith('/stop');
        if (!isStop) await firstValueFrom(stopped);
        // What was sent arrives, whoever waits for the answer.
        const response = await fetchOf(handler)(url, { ...init, signal: null });
        if (isStop) stopped.next(undefined);
        return response;
      },
    });
    const stop = new AbortController();
    const sent = send([prompt('Hang')], { abortSignal: stop.signal });
    // The request is made in a microtask; it is on its way when it is stopped.
    await Promise.resolve();
    stop.abort();

    await expect(sent).rejects.toMatchObject({ code: 'REQUEST_REFUSED', status: 409 });
    expect(await statusOf(fetch('/api/chat/chat/stream'))).toBe(204);
    expect(requests).toEqual([]);
  });

  it('refuses a name of an answer that is none', async () => {
    const { fetch } = serve({});

    expect(await statusOf(fetch('/api/chat', post({ id: 'a', messages: [prompt('Hi')], answer: 'a.1' })))).toBe(400);
  });
});

function breakAfter(count: number): TransformStream<Uint8Array, Uint8Array> {
  let left = count;
  return new TransformStream({
    transform: (bytes, controller) => {
      controller.enqueue(bytes);
      left -= 1;
      if (left === 0) controller.error(new TypeError('network error'));
    },
  });
}
