/** A tiny MCP server over stdio: its one tool `shout` gives back its text in capitals, with the variable MARK and the folder it is in. */
import process from 'node:process';
import { createInterface } from 'node:readline';

const tool = {
  name: 'shout',
  description: 'Shouts',
  inputSchema: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
};

const answers = {
  initialize: ({ protocolVersion }) => ({
    protocolVersion,
    capabilities: { tools: {} },
    serverInfo: { name: 'tiny', version: '1' },
  }),
  'tools/list': () => ({ tools: [tool] }),
  'tools/call': ({ arguments: { text } }) => ({
    content: [{ type: 'text', text: `${text.toUpperCase()} ${process.env.MARK} ${process.cwd()}` }],
  }),
  ping: () => ({}),
};

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) return;
  const answer = answers[method];
  const outcome =
    answer === undefined ? { error: { code: -32601, message: 'Unknown method' } } : { result: answer(params ?? {}) };
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, ...outcome })}\n`);
});
