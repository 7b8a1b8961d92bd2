import { randomUUID } from 'node:crypto';
import process from 'node:process';
import { createConnection } from './connection.mjs';
import { onRequests } from './onRequests.mjs';
import { readPrompt } from './readPrompt.mjs';

/** Serves one client for as long as it is there. */
export function serve(input, output, protocol) {
  const connection = createConnection(output, protocol);
  const running = new Map();
  output.on('error', () => undefined); // A client that leaves early is nobody's failure.
  onRequests(input, ({ id, method, params = {} }) => {
    if (id === undefined) return;
    if (method === undefined) connection.answered(id);
    else if (method === 'session.send') send(id, params);
    else answer(id, method, params);
  });

  function answer(id, method, params) {
    const ending = protocol.answering[method];
    const known = protocol.answers[method];
    const { result, error } = ending ? { result: { success: true } } : (known?.(params) ?? unknown(method));
    connection.send({ jsonrpc: '2.0', id, ...(error ? { error } : { result }) });
    if (ending) {
      connection.event(params.sessionId, ending(params));
      connection.answered(params.requestId);
    } else if (method === 'session.create') connection.sessions.add(result.sessionId);
    else if (method === 'session.destroy' || method === 'session.detach') connection.sessions.delete(params.sessionId);
    else if (method === 'session.abort') running.get(params.sessionId)?.abort();
    else if (method === 'runtime.shutdown' && !error) output.end(() => process.exit());
  }

  function send(id, { sessionId, prompt }) {
    const run = readPrompt(prompt);
    if (run === undefined) {
      connection.send({ jsonrpc: '2.0', id, error: { code: -32602, message: 'This prompt asks for no run.' } });
      return;
    }
    const messageId = randomUUID();
    connection.send({ jsonrpc: '2.0', id, result: { messageId } });
    connection.event(sessionId, { type: 'user.message', data: protocol.begun(prompt, messageId) });
    const abort = new AbortController();
    running.set(sessionId, abort);
    void run(connection, sessionId, abort.signal).then(() => {
      const data = abort.signal.aborted ? { aborted: true } : {};
      if (!output.destroyed) connection.event(sessionId, { type: 'session.idle', data, ephemeral: true });
    });
  }
}

function unknown(method) {
  return { error: { code: -32601, message: `Unhandled method ${method}` } };
}
