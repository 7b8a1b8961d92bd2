// An MCP server over stdio that never leaves by itself: neither when it is told to go nor when its stdin ends. It writes its pid
// to the file it is given.
import { writeFileSync } from 'node:fs';
import process from 'node:process';

writeFileSync(process.argv[2], String(process.pid));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => undefined);
setInterval(() => undefined, 1_000);

let held = '';
process.stdout.on('error', () => undefined);
process.stdin.setEncoding('utf8').on('data', (chunk) => {
  held += chunk;
  const lines = held.split('\n');
  held = lines.pop();
  for (const line of lines) answer(JSON.parse(line));
});

function answer({ id, method, params }) {
  if (id === undefined) return;
  const results = {
    initialize: {
      protocolVersion: params?.protocolVersion,
      capabilities: { tools: {} },
      serverInfo: { name: 'stubborn', version: '1' },
    },
    'tools/list': { tools: [] },
  };
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, result: results[method] ?? {} })}\n`);
}
