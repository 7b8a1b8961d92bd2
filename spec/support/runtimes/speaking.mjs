// Speaks JSON-RPC like the Copilot CLI: over stdio with --stdio, else over TCP, to any number of clients.
//   FAKE_GREETING    the result of `connect`; without it `connect` is unknown, and `ping` answers protocol 2
//   FAKE_SAYS        a line for stderr before anything else
//   FAKE_ANNOUNCE    how the port is announced: the text around `%`; the default is what the CLI says
//   FAKE_LOYAL       a TCP server that is told to go waits until its clients have gone
// Methods: `describe` answers with argv and env, `die` exits with code 3, `runtime.shutdown` answers and exits.
import { createServer } from 'node:net';
import process from 'node:process';

const { FAKE_GREETING, FAKE_SAYS, FAKE_LOYAL, FAKE_ANNOUNCE = 'CLI server listening on port %\n' } = process.env;
if (FAKE_SAYS !== undefined) process.stderr.write(`${FAKE_SAYS}\n`);

if (process.argv.includes('--stdio')) {
  serve(process.stdin, process.stdout);
  process.stdin.on('end', () => process.exit());
} else {
  const at = process.argv.indexOf('--port');
  const server = createServer((socket) =>
    serve(
      socket.on('error', () => undefined),
      socket,
    ),
  );
  if (FAKE_LOYAL !== undefined) process.on('SIGTERM', () => server.close());
  server.listen(at < 0 ? 0 : Number(process.argv[at + 1]), '127.0.0.1', () => announce(server.address().port));
}

/** In two pieces, with the cut within the number. */
function announce(port) {
  const text = FAKE_ANNOUNCE.replace('%', String(port));
  const cut = text.indexOf(String(port)) + 2;
  process.stdout.write(text.slice(0, cut), () => setTimeout(() => process.stdout.write(text.slice(cut)), 20));
}

function serve(input, output) {
  let held = Buffer.alloc(0);
  input.on('data', (chunk) => {
    held = Buffer.concat([held, chunk]);
    for (;;) {
      const match = /^Content-Length: (\d+)\r\n\r\n/.exec(held.toString('latin1'));
      const end = match === null ? Infinity : match[0].length + Number(match[1]);
      if (held.length < end) return;
      answer(JSON.parse(held.toString('utf8', match[0].length, end)), (message) => send(output, message));
      held = held.subarray(end);
    }
  });
}

function send(output, message) {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  output.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function answer({ id, method }, reply) {
  if (id === undefined) return;
  if (method === 'die') process.exit(3);
  const results = {
    ...(FAKE_GREETING === undefined ? {} : { connect: JSON.parse(FAKE_GREETING) }),
    ping: { message: 'pong', timestamp: 1, protocolVersion: 2 },
    describe: { argv: process.argv.slice(2), env: process.env, cwd: process.cwd() },
    'runtime.shutdown': null,
  };
  if (method in results) reply({ id, result: results[method] });
  else reply({ id, error: { code: -32601, message: `Unhandled method ${method}` } });
  if (method === 'runtime.shutdown') setImmediate(() => process.exit());
}
