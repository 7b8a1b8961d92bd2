import { randomUUID } from 'node:crypto';
import process from 'node:process';
import { frame } from './frame.mjs';

/** What a run needs of the client it talks to. Frames of one tick leave in one write. */
export function createConnection(output, protocol) {
  let corked = false;
  let lastAsk = 0;
  /** By the id of the ask: what to do when it is answered. */
  const waiting = new Map();
  const write = (bytes) => {
    if (!corked) {
      corked = true;
      output.cork();
      process.nextTick(() => {
        corked = false;
        output.uncork();
      });
    }
    return output.write(bytes);
  };
  const connection = {
    output,
    /** The sessions that the client has, in the order in which it made them. */
    sessions: new Set(),
    send: (message) => write(frame(message)),
    event: (sessionId, event) => connection.send(eventOf(sessionId, event)),
    /** Asks for one thing; `kind` is hook, tool or permission. */
    ask: (sessionId, kind, onAnswer) => {
      lastAsk += 1;
      const id = protocol.askId(kind, lastAsk);
      waiting.set(id, onAnswer);
      connection.send(protocol.ask(kind, sessionId, id));
    },
    /** The answer to an ask is here. */
    answered: (id) => {
      const onAnswer = waiting.get(id);
      waiting.delete(id);
      onAnswer?.();
    },
  };
  return connection;
}

/** The notification of an event. */
export function eventOf(sessionId, event) {
  const envelope = { id: randomUUID(), timestamp: new Date().toISOString(), parentId: null };
  return { jsonrpc: '2.0', method: 'session.event', params: { sessionId, event: { ...event, ...envelope } } };
}
