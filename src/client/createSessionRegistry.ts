import { Observable, Subject, concat, defer, take } from 'rxjs';
import { InvalidOptionsError } from '../errors/InvalidOptionsError.js';
import type { TraceContext } from '../protocol/Ask.js';
import type { SessionConfig } from '../session/SessionConfig.js';
import type { CopilotSession } from '../session/CopilotSession.js';
import type { SessionHost } from '../session/SessionHost.js';
import type { OpeningMethod } from '../session/createParams.js';
import { openSession } from '../session/openSession.js';
import { parseSessionConfig } from '../session/parseSessionConfig.js';
import { withTrace } from '../session/withTrace.js';
import { defined } from '../util/defined.js';
import { randomId } from '../util/randomId.js';
import type { Connection } from './connect.js';
import { createTracer } from './createTracer.js';

/** The sessions of a client, each from when it is asked for until it has said goodbye. */
export interface SessionRegistry {
  /**
   * Creates a session on a connection, or resumes one. An id that was just left is free again when the session of that name is gone.
   *
   * @stream cold · no replay · emits the session and completes when it is closed · errors with InvalidOptionsError, RpcError or as the connection · unsubscribe disconnects the session
   */
  readonly open: (
    config: SessionConfig,
    connection$: Observable<Connection>,
    method?: OpeningMethod,
  ) => Observable<CopilotSession>;
  /** Those that are there to be closed. */
  readonly sessions: () => readonly CopilotSession[];
  readonly find: (sessionId: string) => CopilotSession | undefined;
}

/**
 * Makes a {@link SessionRegistry}.
 *
 * @param getTrace - Gives the trace of the caller.
 */
export function createSessionRegistry(
  { warnAbout, ...told }: Omit<SessionHost, 'onGone' | 'trace'>,
  getTrace?: () => TraceContext,
): SessionRegistry {
  const trace = createTracer(getTrace, told.report);
  const host: SessionHost = { ...told, trace };
  const entries = new Map<string, Entry>();

  const openOn = (
    { wire, transport }: Connection,
    config: SessionConfig,
    method: OpeningMethod,
    onGone: () => void,
  ) => {
    // The files of another machine cannot be looked at.
    const looks = transport.ownsRuntime ? defined({ warnAbout }) : {};
    return openSession(wire, config, { ...host, ...looks, onGone }, method);
  };

  return {
    open: (config, connection$, method = 'session.create') =>
      defer(() => {
        const parsed = parseSessionConfig(withTrace(config, trace));
        const sessionId = parsed.sessionId ?? randomId();
        const before = entries.get(sessionId);
        if (before?.isLeft === false) throw new InvalidOptionsError('session config', [idInUse]);
        // A session of that name that is saying goodbye would take the new one along.
        const session$ = entered(entries, sessionId, connection$, (connection, onGone) =>
          openOn(connection, { ...parsed, sessionId }, method, onGone),
        );
        return before === undefined ? session$ : concat(before.gone$, session$);
      }),
    find: (sessionId) => entries.get(sessionId)?.session,
    sessions: () => [...entries.values()].flatMap(({ session }) => session ?? []),
  };
}

interface Entry {
  session?: CopilotSession;
  isLeft: boolean;
  /** Completes when it is gone. */
  readonly gone$: Subject<never>;
}

/**
 * A session that is among the entries from the subscription on, until it has said goodbye. One stream rather than a chain of
 * operators: it stands for as long as the session does, and there may be thousands.
 *
 * @stream cold · no replay · emits the session and completes when it is closed · errors as opening it, or as the connection · unsubscribe disconnects the session
 */
function entered(
  entries: Map<string, Entry>,
  sessionId: string,
  connection$: Observable<Connection>,
  openOn: (connection: Connection, onGone: () => void) => Observable<CopilotSession>,
): Observable<CopilotSession> {
  return new Observable((subscriber) => {
    const entry: Entry = { isLeft: false, gone$: new Subject() };
    entries.set(sessionId, entry);
    const release = () => {
      if (entries.get(sessionId) === entry) entries.delete(sessionId);
      entry.gone$.complete();
    };
    let isOpening = false;
    const error = (cause: unknown) => subscriber.error(cause);
    const open = (connection: Connection) => {
      isOpening = true;
      const next = (session: CopilotSession) => {
        entry.session = session;
        subscriber.next(session);
      };
      const complete = () => subscriber.complete();
      subscriber.add(openOn(connection, release).subscribe({ next, error, complete }));
    };
    subscriber.add(connection$.pipe(take(1)).subscribe({ next: open, error }));
    return () => {
      entry.isLeft = true;
      if (!isOpening) release();
    };
  });
}

/** Creating a session twice would start an empty history over the old one. */
const idInUse = { path: 'sessionId', expected: 'must not be the id of a session that is open' };
