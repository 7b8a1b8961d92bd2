import { asyncScheduler, catchError, concat, defer, endWith, map, merge, mergeMap, of, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import { isCopilotError } from '../errors/CopilotError.js';
import { createRedactor } from '../protocol/createRedactor.js';
import type { RecordedEnd, RecordedSettlement } from '../protocol/RecordingLine.js';
import type { AnsweredAsk } from '../responders/AnsweredAsk.js';
import { messageOf } from '../util/messageOf.js';
import type { SessionFeeds } from './SessionFeeds.js';

/** What a recording is made of: a session, or what has the same streams. */
export interface Recordable extends Pick<SessionFeeds, 'events$' | 'asked$' | 'asks$' | 'toolProgress$'> {
  readonly sessionId: string;
}

/** What a recording tells beside what happens. */
export interface RecordOptions {
  /** The version of the protocol, for the header. */
  readonly protocol?: number;
  /** How the session was set up, for the header; it has to be JSON. */
  readonly settings?: object;
  /** Secrets that are taken out wherever they appear, beside those that can be told by their name or their looks. */
  readonly secrets?: Iterable<string>;
}

/**
 * Writes a session down: lines of JSON, without their line ends, from the subscription on. A header comes first, then a line for
 * each event, each ask when it is asked and when it is settled, and each progress of a tool; how the session ends is the last.
 *
 * Secrets are taken out. For all sessions of a client, from their very first event on, there is the client's option `record`.
 *
 * @stream cold · no replay · completes with the session, closed or lost · never errors · unsubscribe stops recording
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { record, replay } from 'copilot-rx/testing';
 * import { toArray } from 'rxjs';
 *
 * const client = new CopilotClient();
 * const session = await client.createSession();
 * record(session)
 *   .pipe(toArray())
 *   .subscribe((lines) => replay(lines, { speed: 'instant' }));
 * ```
 */
export function record(session: Recordable, options: RecordOptions = {}): Observable<string> {
  return defer(() => {
    const { sessionId, events$, asked$, asks$, toolProgress$ } = session;
    const { json } = createRedactor(options.secrets);
    const begun = asyncScheduler.now();
    const open = new Set<string>();
    const moment = () => ({ session: sessionId, at: asyncScheduler.now() - begun });
    const header = {
      recording: 1,
      session: sessionId,
      protocol: options.protocol,
      startedAt: new Date(begun).toISOString(),
      settings: options.settings,
    };
    const happened$: Observable<object> = merge(
      events$.pipe(map((event) => ({ event }))),
      asked$.pipe(
        tap(({ id }) => open.add(id)),
        map((asked) => ({ asked })),
      ),
      asks$.pipe(
        mergeMap((answered) => {
          const settled = { settled: settlementOf(answered) };
          // Asked before the recording began: it is told before its end.
          return open.delete(answered.ask.id) ? [settled] : [{ asked: answered.ask }, settled];
        }),
      ),
      toolProgress$.pipe(map((progress) => ({ progress }))),
    );
    const line = (content: object) => {
      try {
        return json({ ...moment(), ...content });
      } catch {
        // What a tool tells of its progress may be anything.
        return json({ ...moment(), omitted: Object.keys(content)[0] });
      }
    };
    const closed: RecordedEnd = 'closed';
    return concat(
      of(json(header)),
      happened$.pipe(
        endWith({ end: closed }),
        catchError((error: unknown) => of({ end: endOf(error) })),
        map(line),
      ),
    );
  });
}

function settlementOf({ ask, outcome, latencyMs, answer, error }: AnsweredAsk): RecordedSettlement {
  return {
    id: ask.id,
    outcome,
    latencyMs,
    ...(answer === undefined ? {} : { answer: answer.value }),
    ...(error === undefined ? {} : { error: messageOf(error) }),
  };
}

function endOf(error: unknown): RecordedEnd {
  return { ...(isCopilotError(error) ? { code: error.code } : {}), message: messageOf(error) };
}
