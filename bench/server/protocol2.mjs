import { randomUUID } from 'node:crypto';
import { asked } from './asked.mjs';

/** Protocol 2: it knows no `connect`, and whatever it asks for is a request. */
export const protocol2 = {
  answers: {
    ping: () => ({ result: { message: 'pong', timestamp: Date.now(), protocolVersion: 2 } }),
    'status.get': () => ({ result: { version: '0.0.0-blast', protocolVersion: 2 } }),
    'auth.getStatus': () => ({ result: { isAuthenticated: false } }),
    'session.create': ({ sessionId }) => ({ result: { sessionId: sessionId || randomUUID() } }),
    'session.getMessages': () => ({ result: { events: [] } }),
    'session.abort': () => ({ result: null }),
    'session.destroy': () => ({ result: { success: true } }),
  },
  answering: {},
  begun: (content) => ({ content }),
  askId: (_kind, n) => n,
  ask: (kind, sessionId, id) => ({ jsonrpc: '2.0', id, ...asks[kind](sessionId, id) }),
};

const asks = {
  hook: (sessionId) => {
    const { hookType, toolName, cwd } = asked;
    const input = { timestamp: Date.now(), cwd, toolName, toolArgs: JSON.stringify(asked.arguments) };
    return { method: 'hooks.invoke', params: { sessionId, hookType, input } };
  },
  tool: (sessionId, id) => {
    const { toolName } = asked;
    const params = { sessionId, toolCallId: `call_${id}`, toolName, arguments: asked.arguments };
    return { method: 'tool.call', params };
  },
  permission: (sessionId) => {
    const { permissionRequest } = asked;
    return { method: 'permission.request', params: { sessionId, permissionRequest } };
  },
};
