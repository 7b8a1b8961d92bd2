import { randomUUID } from 'node:crypto';
import type { Client, Session, SessionConfig } from '../../Contestant.js';
import { hasText, textOf } from '../../delta.js';
import type { Delta } from '../../delta.js';
import { lookUp } from '../../lookUp.js';
import type { Event, Link, LinkTakers } from './Link.js';

/** The least that drives sessions over a link. It checks nothing, and handles no error. */
export async function rawClient(open: (takers: LinkTakers) => Link): Promise<Client> {
  const sessions = new Map<string, (event: Event) => void>();
  const link = open({
    onEvent: (sessionId, event) => sessions.get(sessionId)?.(event),
    onRequest: (method) => answers[method],
  });
  await link.request('connect', {}).catch(() => link.request('ping', {}));
  return {
    createSession: async (config = {}) => {
      const sessionId = randomUUID();
      const { take, session } = rawSession(link, sessionId, () => sessions.delete(sessionId));
      sessions.set(sessionId, take);
      await link.request('session.create', { sessionId, ...paramsOf(config) });
      return session;
    },
    close: async () => {
      await link.request('runtime.shutdown', {}).catch(() => undefined);
      link.close();
    },
  };
}

/** The answers to requests, by method. */
const answers: Readonly<Record<string, unknown>> = {
  'hooks.invoke': { output: { permissionDecision: 'allow' } },
  'tool.call': { result: { textResultForLlm: lookUp.found, resultType: 'success', toolTelemetry: {} } },
  'permission.request': { result: { kind: 'approved' } },
};

function paramsOf({ answers: isAnswering, model }: SessionConfig): object {
  const { name, description, parameters } = lookUp;
  const asked = { requestPermission: true, hooks: true, tools: [{ name, description, parameters }] };
  return { streaming: true, ...(isAnswering === true ? asked : {}), ...model };
}

function rawSession(link: Link, sessionId: string, onDestroy: () => void) {
  const readers = new Set<(delta: Delta) => void>();
  let onIdle = (): void => undefined;
  const take = (event: Event) => {
    if (event.type === 'assistant.message_delta') {
      for (const read of readers) read(event as Event & Delta);
    } else if (event.type === 'session.idle') onIdle();
    else answerBroadcast(link, sessionId, event);
  };
  const session: Session = {
    onText: (take) =>
      session.onDelta((delta) => {
        if (hasText(delta)) take(textOf(delta));
      }),
    onDelta: (take) => {
      // Each call is a reader of its own, also of the same function.
      const read = (delta: Delta) => take(delta);
      readers.add(read);
      return () => readers.delete(read);
    },
    run: async (prompt) => {
      const idle = new Promise<void>((resolve) => (onIdle = resolve));
      await link.request('session.send', { sessionId, prompt });
      await idle;
    },
    destroy: async () => {
      await link.request('session.destroy', { sessionId });
      onDestroy();
    },
  };
  return { take, session };
}

/** Protocol 3 asks by event, and is answered by call. */
function answerBroadcast(link: Link, sessionId: string, { type, data }: Event): void {
  const { requestId } = data as { readonly requestId?: string };
  if (type === 'external_tool.requested') {
    const result = { textResultForLlm: lookUp.found, resultType: 'success' };
    void link.request('session.tools.handlePendingToolCall', { sessionId, requestId, result });
  } else if (type === 'permission.requested') {
    const result = { kind: 'approve-once' };
    void link.request('session.permissions.handlePendingPermissionRequest', { sessionId, requestId, result });
  }
}
