import { EMPTY, ReplaySubject, concat, defer, finalize, ignoreElements, switchMap, tap } from 'rxjs';
import type { Observable } from 'rxjs';
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

  const openNow = (
    config: SessionConfig,
    sessionId: string,
    connection$: Observable<Connection>,
    method: OpeningMethod,
  ) =>
    defer(() => {
      const entry: Entry = { isLeft: false, gone$: new ReplaySubject(1) };
      entries.set(sessionId, entry);
      const release = () => {
        if (entries.get(sessionId) === entry) entries.delete(sessionId);
        entry.gone$.complete();
      };
      let isOpening = false;
      return connection$.pipe(
        switchMap(({ wire, transport }) => {
          isOpening = true;
          // The files of another machine cannot be looked at.
          const looks = transport.ownsRuntime ? defined({ warnAbout }) : {};
          return openSession(wire, { ...config, sessionId }, { ...host, ...looks, onGone: release }, method);
        }),
        tap((session) => (entry.session = session)),
        finalize(() => {
          entry.isLeft = true;
          if (!isOpening) release();
        }),
      );
    });

  return {
    open: (config, connection$, method = 'session.create') =>
      defer(() => {
        const parsed = parseSessionConfig(withTrace(config, trace));
        const sessionId = parsed.sessionId ?? randomId();
        const before = entries.get(sessionId);
        if (before?.isLeft === false) throw new InvalidOptionsError('session config', [idInUse]);
        // A session of that name that is saying goodbye would take the new one along.
        const goodbye$ = before === undefined ? EMPTY : before.gone$.pipe(ignoreElements());
        return concat(goodbye$, openNow(parsed, sessionId, connection$, method));
      }),
    find: (sessionId) => entries.get(sessionId)?.session,
    sessions: () => [...entries.values()].flatMap(({ session }) => session ?? []),
  };
}

interface Entry {
  session?: CopilotSession;
  isLeft: boolean;
  readonly gone$: ReplaySubject<never>;
}

/** Creating a session twice would start an empty history over the old one. */
const idInUse = { path: 'sessionId', expected: 'must not be the id of a session that is open' };
