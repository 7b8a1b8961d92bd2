import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { NEVER, Subject, concat, finalize, firstValueFrom, of, take, toArray } from 'rxjs';
import type { RequestHandler } from '../../src/serving/withAccess.js';
import { toNodeListener } from '../../src/serving/toNodeListener.js';
import { fromSse } from '../../src/web/fromSse.js';
import { serve } from '../../src/web/serve.js';
import { event } from '../support/events.js';
import { listenOn } from './support/listenOn.js';
import { sessionHere } from './support/servedHere.js';

const hello = event('assistant.message', { messageId: 'm', content: 'Hello' });
const idle = event('session.idle', {});

/** How each server takes a handler, under /chat. */
const servers: Readonly<Record<string, (handler: RequestHandler) => Promise<RequestListener>>> = {
  'node:http': async (handler) => toNodeListener(handler),
  express: async (handler) => express().use(express.json()).use('/chat', toNodeListener(handler)),
  fastify: async (handler) => {
    const app = fastify({ serverFactory: (listener) => createServer(listener) });
    const listener = toNodeListener(handler);
    app.all('/chat', (request, reply) => {
      reply.hijack();
      listener(Object.assign(request.raw, { body: request.body }), reply.raw);
    });
    await app.ready();
    return (request, response) => app.routing(request, response);
  },
  hono: async (handler) => {
    const app = new Hono().all('/chat', (context) => handler(context.req.raw));
    return toNodeListener(async (request) => app.fetch(request));
  },
};

describe.each(Object.entries(servers))('a session that is served by %s', (_, listenerOf) => {
  const start = async () => {
    const left = new Subject<void>();
    const session = sessionHere(({ prompt }) =>
      prompt === 'wait'
        ? concat(of(hello), NEVER).pipe(finalize(() => left.next()))
        : of(event('user.message', { content: prompt }), hello, idle),
    );
    const listening = await listenOn(await listenerOf(serve(session)));
    return { session, listening, left$: left, remote: fromSse(`${listening.url}/chat`) };
  };

  it('has events, turns and calls', async () => {
    const { session, listening, remote } = await start();
    await using server = listening;
    const events = firstValueFrom(remote.events$.pipe(take(2), toArray()));
    session.push(hello);
    session.push(idle);

    expect(await events).toEqual([hello, idle]);
    const turn = await firstValueFrom(remote.turn('Grüezi 😀').pipe(toArray()));
    expect(turn).toEqual([expect.objectContaining({ data: { content: 'Grüezi 😀' } }), hello, idle]);
    expect(await remote.send({ prompt: 'Hi' })).toBe('sent: Hi');
    await remote.abort();
    expect(session.aborted()).toBe(1);
    expect(server.url).toMatch(/^http/);
  });

  it('has turns aborted by who leaves them, and pages of other sites refused', async () => {
    const { listening, left$, remote } = await start();
    await using server = listening;
    const left = firstValueFrom(left$, { defaultValue: undefined });
    expect(await firstValueFrom(remote.turn('wait'))).toEqual(hello);
    await left;

    const page = await fetch(`${server.url}/chat`, { headers: { origin: 'https://evil.example' } });
    expect([page.status, await page.json()]).toEqual([
      403,
      { error: expect.objectContaining({ code: 'REQUEST_REFUSED' }) },
    ]);
  });
});
