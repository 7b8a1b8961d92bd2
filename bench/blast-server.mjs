/**
 * Stands in for the Copilot CLI where only speed matters: it speaks protocol 3 over stdio (`--stdio`) or TCP on loopback
 * (`--port N`; without it, a free one), and answers the prompt `{"deltas":100000}` with that many delta events and an idle.
 */
import { randomUUID } from 'node:crypto';
import net from 'node:net';
import process from 'node:process';
import { deltaFrames } from './server/deltaFrames.mjs';
import { frame } from './server/frame.mjs';
import { onRequests } from './server/onRequests.mjs';

const maxDeltas = 10_000_000;
/** A TCP server outlives its clients, but not for ever: whoever started it may be gone. */
const lonelyMs = 60_000;

const argv = process.argv.slice(2);
if (argv.includes('--stdio')) {
  serve(process.stdin, process.stdout);
  process.stdin.on('end', () => process.exit());
} else {
  listen(argv.includes('--port') ? Number(argv[argv.indexOf('--port') + 1]) : 0);
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
    serve(socket, socket);
  });
  server.listen(port, '127.0.0.1', () => console.log(`CLI server listening on port ${server.address().port}`));
}

function serve(input, output) {
  const running = new Map();
  const send = (message) => output.write(frame(message));
  output.on('error', () => undefined); // A client that leaves early is nobody's failure.
  onRequests(input, ({ id, method, params = {} }) => {
    if (id === undefined) return;
    const answer = answers[method];
    const { result, error } = answer ? answer(params) : refusal(-32601, `Unhandled method ${method}`);
    send({ jsonrpc: '2.0', id, ...(error ? { error } : { result }) });
    if (error) return;
    if (method === 'session.abort') running.get(params.sessionId)?.abort();
    if (method === 'runtime.shutdown') output.end(() => process.exit());
    if (method !== 'session.send') return;
    const abort = new AbortController();
    running.set(params.sessionId, abort);
    const { sessionId, prompt } = params;
    const begun = { type: 'user.message', data: { content: prompt, messageId: result.messageId, delivery: 'idle' } };
    send(eventOf(sessionId, begun));
    void blast(output, sessionId, deltasIn(prompt), abort.signal);
  });
}

/** Writes as fast as the reader reads. The next chunk is made before it waits, so that the pipe never runs dry meanwhile. */
async function blast(output, sessionId, count, signal) {
  for (const chunk of deltaFrames(sessionId, count)) {
    if (signal.aborted || output.destroyed) break;
    if (output.writableNeedDrain) await drained(output);
    output.write(chunk);
  }
  const idle = { type: 'session.idle', data: { mode: 'interactive', ...(signal.aborted ? { aborted: true } : {}) } };
  if (!output.destroyed) output.write(frame(eventOf(sessionId, { ...idle, ephemeral: true })));
}

function eventOf(sessionId, event) {
  const envelope = { id: randomUUID(), timestamp: new Date().toISOString(), parentId: null };
  return { jsonrpc: '2.0', method: 'session.event', params: { sessionId, event: { ...event, ...envelope } } };
}

/** Room again, or nobody left to write to. */
function drained(output) {
  return new Promise((resolve) => {
    const done = () => {
      output.off('drain', done).off('close', done);
      resolve();
    };
    output.on('drain', done).on('close', done);
  });
}

const version = { version: '0.0.0-blast', protocolVersion: 3 };

const answers = {
  connect: () => ({ result: { ok: true, ...version, taskKinds: ['agent', 'shell'] } }),
  ping: ({ message }) => ({
    result: { message: message ? `pong: ${message}` : 'pong', timestamp: new Date().toISOString(), protocolVersion: 3 },
  }),
  'status.get': () => ({ result: version }),
  'auth.getStatus': () => ({ result: { isAuthenticated: false } }),
  'session.create': ({ sessionId }) => ({ result: created(sessionId || randomUUID()) }),
  'session.getMessages': () => ({ result: { events: [] } }),
  'session.abort': () => ({ result: { success: true } }),
  'session.destroy': () => ({ result: { success: true } }),
  'session.detach': () => ({ result: { success: true } }),
  'runtime.shutdown': () => ({ result: null }),
  'session.send': ({ prompt }) =>
    deltasIn(prompt) === undefined
      ? refusal(-32602, `The prompt must be {"deltas":N} with N from 0 to ${maxDeltas}.`)
      : { result: { messageId: randomUUID() } },
};

function created(sessionId) {
  const capabilities = { ui: { elicitation: false, mcpApps: false, canvases: false }, extensions: false };
  const startTime = new Date().toISOString();
  return {
    sessionId,
    nativeSessionId: sessionId,
    startTime,
    isRemote: false,
    mode: 'local',
    capabilities,
    modelState: {},
  };
}

function refusal(code, message) {
  return { error: { code, message } };
}

function deltasIn(prompt) {
  try {
    const { deltas } = JSON.parse(prompt);
    return Number.isInteger(deltas) && deltas >= 0 && deltas <= maxDeltas ? deltas : undefined;
  } catch {
    return undefined;
  }
}
