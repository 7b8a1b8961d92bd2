import { concat, defer, filter, of, switchMap, tap } from 'rxjs';
import type { Observable, ObservableInput } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { checkOptions } from '../protocol/checkOptions.js';
import type { OptionRule } from '../protocol/checkOptions.js';
import { detach } from '../util/detach.js';
import { Tape } from './Tape.js';
import { keepDrafts } from './keepDrafts.js';
import type { Drafts } from './keepDrafts.js';
import { mergeTape } from './mergeTape.js';

/** What a tape needs of a session: a `CopilotSession` has it. */
export interface TapedSession {
  /**
   * Its events, as they come.
   *
   * @stream hot · no replay · completes when the session is closed · errors when it is lost · unsubscribe stops listening
   */
  readonly events$: Observable<SessionEvent>;
  /** Its history. */
  readonly getMessages: () => ObservableInput<readonly SessionEvent[]>;
}

/** How much is kept. */
export interface EventTapeOptions {
  /** How many events are held, for readers that were away: 1 or more. Default 10,000. */
  readonly limit?: number;
}

/** A session's events, for readers that come, go and come back. */
export interface EventTape {
  /**
   * What came after an event, and then what comes: every event once, pieces of text included. The id of the last event that a
   * reader has is its cursor.
   *
   * A reader without a cursor, or with one that is not known any more, starts anew: it first gets **a list**, which is all there is so
   * far, and forgets what it had. The texts that are being written are in it. Single events follow.
   *
   * @stream cold · replays what came after the cursor · completes when the session is closed · errors as the session, or when the history is refused · unsubscribe stops reading
   */
  readonly after: (cursor?: string) => Observable<SessionEvent | readonly SessionEvent[]>;
  /** Whether what came after an event is held, so that its reader goes on without a list. */
  readonly knows: (cursor: string) => boolean;
}

/**
 * Writes a session's events down from now on, until the session ends, so that readers elsewhere catch up after a reload or a lost
 * connection. Make it as soon as there is a session: the runtime keeps no pieces of text, so those that came before are not there.
 *
 * ```
 * session     -a-b-c-d-
 * after()     --(la)b-c-d-    la: the list [a]
 * after('b')  ------(cd)
 * ```
 *
 * Memory is bounded, however many read and however slowly: it holds the latest events, and no more of older ones than the texts of
 * the messages in progress. What is older comes from the runtime's history.
 *
 * @throws InvalidOptionsError at once when the options make no sense.
 * @example
 * ```ts
 * import type { CopilotSession } from 'copilot-rx';
 * import { eventTape } from 'copilot-rx/web';
 *
 * export function follow(session: CopilotSession, cursor?: string): void {
 *   const tape = eventTape(session);
 *   tape.after(cursor).subscribe((come) => {
 *     if ('type' in come) console.log('and then', come.type);
 *     else console.log('anew:', come.length);
 *   });
 * }
 * ```
 */
export function eventTape(session: TapedSession, options: EventTapeOptions = {}): EventTape {
  checkOptions('eventTape options', options, [limitRule]);
  let drafts: Drafts = [];
  const tape = new Tape<SessionEvent>(options.limit ?? 10_000, (event) => (drafts = keepDrafts(drafts, event)));
  // For good: what is not written down cannot be caught up with. It ends with the session; its readers are told how.
  detach(session.events$.pipe(tap(tape)), () => undefined);
  const anew$ = defer(() => session.getMessages()).pipe(
    switchMap((past) => {
      const taped = tape.held();
      const { events, expected } = mergeTape(past, drafts, taped);
      return concat(of(events), tape.after(taped.at(-1)?.id).pipe(filter(isNotAmong(expected))));
    }),
  );
  return {
    knows: (cursor) => tape.has(cursor),
    after: (cursor) => defer(() => (cursor !== undefined && tape.has(cursor) ? tape.after(cursor) : anew$)),
  };
}

/** What a limit has to be. */
export const limitRule: OptionRule = [
  'limit',
  (limit) => Number.isInteger(limit) && Number(limit) >= 1,
  'must be a whole number from 1',
];

/** Leaves out what the history was ahead of. With the first other event that is kept, that is over. */
function isNotAmong(expected: Set<string>): (event: SessionEvent) => boolean {
  return ({ id, ephemeral }) => {
    if (expected.delete(id)) return false;
    if (ephemeral !== true) expected.clear();
    return true;
  };
}
