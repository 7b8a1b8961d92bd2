/** An MCP server made with the official SDK, over stdio; with the argument `http` over HTTP on loopback, for those with the token. */
import { createServer } from 'node:http';
import process from 'node:process';
import { Readable } from 'node:stream';
import { McpServer, createMcpHandler } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function createLibrary() {
  const library = new McpServer({ name: 'library', version: '1.0.0' });
  library.registerTool(
    'find_book',
    {
      description: 'Finds a book by its title',
      inputSchema: z.object({ title: z.string() }),
      annotations: { readOnlyHint: true },
    },
    async ({ title }) => ({ content: [{ type: 'text', text: `${title} is on shelf ${process.env.SHELF ?? 7}.` }] }),
  );
  library.registerTool('cover', { description: 'Shows the cover of the latest book' }, async () => ({
    content: [{ type: 'image', data: pixel, mimeType: 'image/png' }],
  }));
  library.registerTool('burn', { description: 'Burns all books' }, async () => {
    throw new Error('Books do not burn well.');
  });
  return library;
}

if (process.argv[2] === 'http') serveHttp();
else serveStdio(createLibrary);

function serveHttp() {
  const { fetch } = createMcpHandler(createLibrary);
  const server = createServer(async (incoming, outgoing) => {
    const { method, headers } = incoming;
    if (headers.authorization !== 'Bearer library-card') return outgoing.writeHead(403).end();
    const body = method === 'POST' ? { body: Readable.toWeb(incoming), duplex: 'half' } : {};
    const answer = await fetch(new Request(`http://127.0.0.1${incoming.url}`, { method, headers, ...body }));
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    if (answer.body === null) outgoing.end();
    else Readable.fromWeb(answer.body).pipe(outgoing);
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
}
