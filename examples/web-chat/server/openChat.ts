import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CopilotClient, CopilotSession, SessionConfig } from 'copilot-rx';
import { askDesk, serve, toNodeListener } from 'copilot-rx/web';
import type { RequestHandler } from 'copilot-rx/web';
import { AsyncSubject } from 'rxjs';
import type { Observable } from 'rxjs';
import type { About } from '../shared/About.js';
import { readChatMessage } from './readChatMessage.js';
import { servePage } from './servePage.js';

/** What a chat is made of. */
export interface ChatOptions {
  readonly client: CopilotClient;
  /** The config of its session; tools may want to know the session. */
  readonly session: (session$: Observable<CopilotSession>) => SessionConfig;
  /** The folder of the built page. */
  readonly page: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly about: About;
}

/** A chat that is served. */
export interface Chat extends AsyncDisposable {
  readonly url: string;
  readonly session: CopilotSession;
  readonly server: Server;
  readonly close: () => Promise<void>;
}

/** Begins a session and serves it, with its page, on the loopback interface. */
export async function openChat({ client, session: configOf, page, port, about }: ChatOptions): Promise<Chat> {
  const asks = askDesk();
  const begun = new AsyncSubject<CopilotSession>();
  const session = await client.createSession({ ...configOf(begun), streaming: true, ...asks.responders });
  begun.next(session);
  begun.complete();
  const serveSession = serve(session, { asks, toMessage: readChatMessage });
  const handler: RequestHandler = async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/session') return serveSession(request);
    if (pathname === '/about') return Response.json(about);
    return (await servePage(page, pathname)) ?? new Response('Nothing is here.', { status: 404 });
  };
  const server = createServer(toNodeListener(handler));
  await listen(server, port);
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await session.disconnect();
  };
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${taken}/`, session, server, close, [Symbol.asyncDispose]: close };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(
        isTaken ? new Error(`The port ${port} is taken. Give another with --port, or 0 for any that is free.`) : error,
      );
    });
    server.listen(port, '127.0.0.1', () => resolve());
  });
}
