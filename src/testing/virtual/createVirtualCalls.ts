import { Observable, defer, finalize, map, of, throwError } from 'rxjs';
import { RpcError } from '../../errors/RpcError.js';
import type { SessionLifecycleEvent } from '../../protocol/SessionLifecycleEvent.js';
import { internalError, methodNotFound } from '../../protocol/rpcCodes.js';
import type { Wire } from '../../wire/Wire.js';
import { readFields } from '../../util/readFields.js';
import type { Fields } from '../../util/readFields.js';
import { askAgain } from './askAgain.js';
import { askHost } from './askHost.js';
import type { VirtualSession } from './createVirtualSession.js';
import type { VirtualEvent } from './VirtualEvent.js';
import type { VirtualDialect } from './VirtualDialect.js';

/** What the methods of a virtual runtime work on. */
export interface VirtualCallPorts {
  readonly live: Map<string, VirtualSession>;
  /** Opens a session: afresh, or with what was kept of it. */
  readonly open: (sessionId: string, params: Fields, isResumed: boolean) => VirtualSession;
  /** What is kept of a session that got a prompt; undefined when there is no such session. */
  readonly keptOf: (sessionId: string) => readonly unknown[] | undefined;
  readonly dialect: VirtualDialect;
  readonly tell: (event: SessionLifecycleEvent) => void;
}

type Handler = (params: Fields) => Observable<unknown>;

/** Makes the `call` of a virtual runtime: the methods that a session needs, and for all others the refusal of the real one. */
export function createVirtualCalls(ports: VirtualCallPorts): Wire['call'] {
  const { live, dialect } = ports;
  const inSession =
    (method: string, handler: (session: VirtualSession, params: Fields) => Observable<unknown>): Handler =>
    (params) =>
      defer(() => {
        const session = live.get(String(params['sessionId']));
        return session === undefined
          ? throwError(() => new RpcError(method, internalError, `Session not found: ${String(params['sessionId'])}`))
          : handler(session, params);
      });
  const methods: Readonly<Record<string, Handler>> = {
    ping: () => of({ message: 'pong', timestamp: '1970-01-01T00:00:00.000Z', protocolVersion: dialect.version }),
    'status.get': () => of({ version: '0.0.0', protocolVersion: dialect.version }),
    'auth.getStatus': () => of({ isAuthenticated: true, login: 'virtual' }),
    'session.create': (params) => create(ports, params),
    'session.resume': (params) => resume(ports, params),
    'session.send': inSession('session.send', (session, params) => session.send(params)),
    'session.abort': inSession('session.abort', (session) => session.abort()),
    'session.destroy': inSession('session.destroy', (session) =>
      session.destroy().pipe(finalize(() => live.delete(session.sessionId))),
    ),
    'session.getMessages': inSession('session.getMessages', ({ history }) => of({ events: [...history] })),
    ...(dialect.version === 2 ? {} : formsAndQueue(inSession)),
  };
  return (method, params) => {
    const handler = methods[method];
    // The result is that of the method, as the real runtime's is: nothing checks it.
    return (
      handler?.(readFields(params)) ??
      throwError(() => new RpcError(method, methodNotFound, `Unhandled method ${method}`))
    );
  };
}

/** What protocol 2 does not have. */
function formsAndQueue(
  inSession: (method: string, handler: (session: VirtualSession, params: Fields) => Observable<unknown>) => Handler,
): Readonly<Record<string, Handler>> {
  return {
    'session.queue.pendingItems': inSession('session.queue.pendingItems', ({ queue }) =>
      of({
        items: queue.map(({ messageId, text }) => ({ id: messageId, messageId, kind: 'message', displayText: text })),
      }),
    ),
    'session.queue.removeAt': inSession('session.queue.removeAt', ({ queue }, { id }) => {
      const index = queue.findIndex(({ messageId }) => messageId === id);
      if (index >= 0) queue.splice(index, 1);
      return of({ removed: index >= 0 });
    }),
    'session.ui.elicitation': inSession('session.ui.elicitation', (session, { message, requestedSchema }) =>
      askHost(session, 'elicitation', { message: String(message), requestedSchema: requestedSchema as Fields }),
    ),
    'session.commands.invoke': inSession('session.commands.invoke', (session, { name, input }) => {
      const args = typeof input === 'string' ? input : '';
      const command = `/${String(name)} ${args}`.trimEnd();
      return askHost(session, 'command', { command, commandName: String(name), args }).pipe(
        map(() => ({ kind: 'completed' })),
      );
    }),
  };
}

function create(ports: VirtualCallPorts, params: Fields): Observable<unknown> {
  const sessionId = String(params['sessionId']);
  return start(ports, params, { type: 'session.start', data: { sessionId } });
}

/** A session goes on with what was kept of it, here or at the host that has gone. */
function resume(ports: VirtualCallPorts, params: Fields): Observable<unknown> {
  return defer(() => {
    const sessionId = String(params['sessionId']);
    const eventCount = ports.keptOf(sessionId)?.length;
    if (eventCount === undefined) {
      return throwError(() => new RpcError('session.resume', internalError, `Session not found: ${sessionId}`));
    }
    const isSilent = params['disableResume'] === true;
    return start(ports, params, isSilent ? undefined : { type: 'session.resume', data: { eventCount } });
  });
}

function start(ports: VirtualCallPorts, params: Fields, told?: VirtualEvent): Observable<unknown> {
  const { live, open, dialect, tell } = ports;
  return new Observable((subscriber) => {
    const sessionId = String(params['sessionId']);
    live.get(sessionId)?.halt();
    const session = open(sessionId, params, told?.type !== 'session.start');
    const elicitation = params['requestElicitation'] === true && dialect.hasForms;
    const emit = () => {
      if (told !== undefined) session.emit(told.type, told.data);
    };
    tell({ type: told?.type === 'session.start' ? 'session.created' : 'session.updated', sessionId });
    // Protocol 2 says so before it answers.
    if (dialect.version === 2) emit();
    else if (params['continuePendingWork'] === true) askAgain(session);
    subscriber.next({ sessionId, capabilities: dialect.hasForms ? { ui: { elicitation } } : {} });
    subscriber.complete();
    if (dialect.version !== 2) emit();
  });
}
