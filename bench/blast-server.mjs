/**
 * Stands in for the Copilot CLI where only speed matters. It speaks protocol 3, or 2 with `--protocol 2`, over stdio
 * (`--stdio`) or TCP on loopback (`--port N`; without it, a free one). A prompt is JSON and says what is to be done, such as
 * `{"deltas":100000}`: see server/runs.mjs.
 */
import net from 'node:net';
import process from 'node:process';
import { protocol2 } from './server/protocol2.mjs';
import { protocol3 } from './server/protocol3.mjs';
import { serve } from './server/serve.mjs';

/** A TCP server outlives its clients, but not for ever: whoever started it may be gone. */
const lonelyMs = 60_000;

const protocol = option('--protocol') === '2' ? protocol2 : protocol3;
if (process.argv.includes('--stdio')) {
  serve(process.stdin, process.stdout, protocol);
  process.stdin.on('end', () => process.exit());
} else {
  listen(Number(option('--port') ?? 0));
}

function option(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function listen(port) {
  let lonely = setTimeout(() => process.exit(), lonelyMs);
  let clients = 0;
  const server = net.createServer({ noDelay: true }, (socket) => {
    clients += 1;
    clearTimeout(lonely);
    socket.on('close', () => {
      clients -= 1;
      if (clients === 0) lonely = setTimeout(() => process.exit(), lonelyMs);
    });
    serve(socket, socket, protocol);
  });
  server.listen(port, '127.0.0.1', () => console.log(`CLI server listening on port ${server.address().port}`));
}
