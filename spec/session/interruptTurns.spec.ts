import { NEVER, concatMap, filter, map, retry, timer } from 'rxjs';
import type { Observable } from 'rxjs';
import { runMarbles } from 'copilot-rx/testing';
import { ConnectionLostError } from '../../src/errors/ConnectionLostError.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import type { CopilotSession } from '../../src/session/CopilotSession.js';
import { openSession } from '../../src/session/openSession.js';
import { marbleWire } from '../../src/testing/marbleWire.js';
import type { MarbleAnswers } from '../../src/testing/marbleWire.js';
import { events, types } from '../support/letters.js';

const lost = new ConnectionLostError('its process was ended by SIGKILL');
const interrupted = (heard: object) =>
  expect.objectContaining({ code: 'TURN_INTERRUPTED', sessionId: 's', heard, cause: lost }) as unknown;

/** A session on a wire that is lost, and goes on. */
function sessionOn(
  events$: Observable<SessionEvent>,
  interrupted$: Observable<ConnectionLostError>,
  answers: MarbleAnswers = {},
) {
  const wire = marbleWire({ events$, answers });
  let session: CopilotSession | undefined;
  openSession({ ...wire, interrupted$ }, { sessionId: 's' }).subscribe((opened) => (session = opened));
  if (session === undefined) throw new Error('The session did not open at once.');
  return { session, calls$: wire.calls$ };
}

describe('interruptTurns', () => {
  it('ends a turn at once, with what was heard of it', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session } = sessionOn(hot('--1-d-----', events), hot('-----x', { x: lost }));
      expectObservable(types(session.turn('Hi'))).toBe(
        '--1-d#',
        undefined,
        interrupted({ messageId: 'm1', started: true, text: 'H', toolsRan: false }),
      );
    });
  });

  it('tells a prompt that waited from one that was worked on, and from one whose fate is not known', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const interrupted$ = hot('---x', { x: lost });
      const waiting = sessionOn(NEVER, interrupted$).session;
      const unknown = sessionOn(NEVER, interrupted$, { 'session.send': () => cold('-----r') }).session;
      expectObservable(waiting.turn('Hi')).toBe(
        '---#',
        {},
        interrupted({ messageId: 'm1', started: false, text: '', toolsRan: false }),
      );
      expectObservable(unknown.turn('Hi')).toBe('---#', {}, interrupted({ started: false, text: '', toolsRan: false }));
    });
  });

  it('leaves prompts alone that were not sent: they are, when it goes on', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      let sent = 0;
      const { session, calls$ } = sessionOn(hot('-------B-d-i', events), hot('---x', { x: lost }), {
        // The first one is never acknowledged; the wire holds the second until there is a connection.
        'session.send': () => ((sent += 1) === 1 ? NEVER : cold('--(r|)', { r: { messageId: 'm2' } })),
      });
      expectObservable(session.turn('one')).toBe(
        '---#',
        {},
        interrupted({ started: false, text: '', toolsRan: false }),
      );
      expectObservable(types(session.turn('two'))).toBe('-------B-d-(i|)');
      expectObservable(calls$.pipe(filter((method) => method !== 'session.create'))).toBe('s--s', {
        s: 'session.send',
      });
    });
  });

  it('has retry send the prompt again, behind it', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session } = sessionOn(hot('-1-d---B-d-i', events), hot('----x', { x: lost }));
      expectObservable(types(session.turn('Hi').pipe(retry(1)))).toBe('-1-d---B-d-(i|)');
    });
  });

  it('does nothing to turns that come later, or to the feeds', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session } = sessionOn(hot('----1-d-i', events), hot('-x', { x: lost }));
      expectObservable(types(timer(2).pipe(concatMap(() => session.turn('Hi'))))).toBe('----1-d-(i|)');
      expectObservable(session.idle$.pipe(map(() => 'i'))).toBe('--------i');
    });
  });

  it('has nothing left to do for a turn that was left', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const abort$ = cold('------(r|)', { r: { success: true } });
      const { session } = sessionOn(hot('-1-d', events), hot('----x', { x: lost }), { 'session.abort': () => abort$ });
      expectObservable(types(session.turn('Hi')), '^--!').toBe('-1--');
      expectSubscriptions(abort$.subscriptions).toBe('---^-----!');
    });
  });
});
