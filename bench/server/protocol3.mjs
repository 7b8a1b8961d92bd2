import { randomUUID } from 'node:crypto';
import { asked } from './asked.mjs';
import { eventOf } from './connection.mjs';

const version = { version: '0.0.0-blast', protocolVersion: 3 };

/** Protocol 3: hooks are requests; tools and permissions are events, which a call answers. */
export const protocol3 = {
  answers: {
    connect: () => ({ result: { ok: true, ...version, taskKinds: ['agent', 'shell'] } }),
    ping: ({ message }) => ({
      result: {
        message: message ? `pong: ${message}` : 'pong',
        timestamp: new Date().toISOString(),
        protocolVersion: 3,
      },
    }),
    'status.get': () => ({ result: version }),
    'auth.getStatus': () => ({ result: { isAuthenticated: false } }),
    'session.create': ({ sessionId }) => ({ result: created(sessionId || randomUUID()) }),
    'session.getMessages': () => ({ result: { events: [] } }),
    'session.abort': () => ({ result: { success: true } }),
    'session.destroy': () => ({ result: { success: true } }),
    'session.detach': () => ({ result: { success: true } }),
    'runtime.shutdown': () => ({ result: null }),
  },
  /** Calls that answer an ask: the event that ends it. */
  answering: {
    'session.tools.handlePendingToolCall': ({ requestId }) => ({
      type: 'external_tool.completed',
      data: { requestId },
    }),
    'session.permissions.handlePendingPermissionRequest': ({ requestId, result }) => ({
      type: 'permission.completed',
      data: { requestId, toolCallId: asked.permissionRequest.toolCallId, result },
    }),
  },
  begun: (content, messageId) => ({ content, messageId, delivery: 'idle' }),
  askId: (kind, n) => (kind === 'hook' ? n : `${n.toString(16).padStart(8, '0')}-5eed-4000-8000-000000000000`),
  ask: (kind, sessionId, id) => asks[kind](sessionId, id),
};

const asks = {
  hook: (sessionId, id) => {
    const { hookType, toolName, cwd } = asked;
    const input = { timestamp: Date.now(), cwd, toolName, toolArgs: asked.arguments };
    return { jsonrpc: '2.0', id, method: 'hooks.invoke', params: { sessionId, hookType, input } };
  },
  tool: (sessionId, requestId) => {
    const { toolName, cwd: workingDirectory } = asked;
    const call = { toolCallId: `call_${requestId}`, toolName, arguments: asked.arguments, workingDirectory };
    return eventOf(sessionId, { type: 'external_tool.requested', data: { requestId, sessionId, ...call } });
  },
  permission: (sessionId, requestId) => {
    const { permissionRequest } = asked;
    const data = { requestId, permissionRequest, promptRequest: permissionRequest, agentMode: 'interactive' };
    return eventOf(sessionId, { type: 'permission.requested', data: { ...data, permissionMode: 'manual' } });
  },
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
