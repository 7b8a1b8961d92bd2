import { build } from 'esbuild';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { toNodeListener } from 'copilot-rx/web';
import type { RequestHandler } from 'copilot-rx/web';

/** A page with a chat on loopback. */
export interface ServedPage {
  readonly url: string;
  /** Who answers its requests. */
  handler: RequestHandler | undefined;
  /** Breaks all connections. */
  readonly drop: () => void;
  readonly close: () => Promise<void>;
}

/** Serves `chatPage.ts`, and what the chat asks for. */
export async function serveChatPage(): Promise<ServedPage> {
  const script = await bundle();
  const page: { handler: RequestHandler | undefined } = { handler: undefined };
  const listener = toNodeListener(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/api/chat') && page.handler !== undefined) return page.handler(request);
    if (pathname === '/page.js') return new Response(script, { headers: { 'content-type': 'text/javascript' } });
    if (pathname === '/') return new Response(html, { headers: { 'content-type': 'text/html' } });
    return new Response(null, { status: 404 });
  });
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(page, { url, drop: () => server.closeAllConnections(), close });
}

const html =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Chat</title><body><script src="/page.js"></script>';

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'chatPage.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"development"' },
    alias: { 'copilot-rx/ai-sdk': join(__dirname, '../../../src/ai-sdk/index.ts') },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
