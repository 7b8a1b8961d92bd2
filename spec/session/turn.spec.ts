import { NEVER, catchError, ignoreElements, of, retry, throwError } from 'rxjs';
import { ConnectionLostError } from '../../src/errors/ConnectionLostError.js';
import { RpcError } from '../../src/errors/RpcError.js';
import { SessionClosedError } from '../../src/errors/SessionClosedError.js';
import { TurnAbortedError } from '../../src/errors/TurnAbortedError.js';
import { TurnError } from '../../src/errors/TurnError.js';
import { failure, events, types } from '../support/letters.js';
import { runMarbles } from 'copilot-rx/testing';
import { sessionOn } from '../support/sessionOn.js';

const aborted = (messageId: string, started: boolean, reason?: string) =>
  new TurnAbortedError('s', messageId, started, reason);

describe('turn', () => {
  it('sends on subscribe, emits its events, completes with session.idle', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const event$ = hot('       --1-d-m-ri--', events);
      const subscription = '     ^-----------';
      const expected = '         --1-d-m-r(i|)';
      const calls = '            s-----------';
      const { session, calls$ } = sessionOn(event$, {
        'session.send': () => cold('-(r|)', { r: { messageId: 'm1' } }),
      });
      expectObservable(calls$).toBe(calls, { s: 'session.send' });
      expectObservable(types(session.turn('Hi')), subscription).toBe(expected);
    });
  });

  it('sends nothing before it is subscribed to, and again for each subscriber', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session, calls$ } = sessionOn(hot('-', events));
      const turn$ = session.turn('Hi');
      expectObservable(turn$, '--^');
      expectObservable(turn$, '----^');
      expectObservable(calls$).toBe('--s-s', { s: 'session.send' });
    });
  });

  it('knows its prompt even when that is seen before the send is acknowledged', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const event$ = hot('  -1d-------m-i--', events);
      const expected = '    ----(1d)--m-(i|)';
      const { session } = sessionOn(event$, { 'session.send': () => cold('----(r|)', { r: { messageId: 'm1' } }) });
      expectObservable(types(session.turn('Hi'))).toBe(expected);
    });
  });

  it('passes by a run of somebody else that is in progress, and its idle', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('  -z-i-1-d-i--', events);
      const expected = '    -----1-d-(i|)';
      const { session } = sessionOn(event$);
      expectObservable(types(session.turn('Hi'))).toBe(expected);
    });
  });

  it('gives each of two turns its own events and its own end, though one idle closes both', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('  -1-d-m-B-d-n-i--', events);
      const first = '       -1-d-m-|';
      const second = '      -------B-d-n-(i|)';
      const { session } = sessionOn(event$);
      expectObservable(types(session.turn('one'))).toBe(first);
      expectObservable(types(session.turn('two'))).toBe(second);
    });
  });

  it('sends the second prompt only when the first is acknowledged', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      let sent = 0;
      const { session, calls$ } = sessionOn(hot('-'), {
        'session.send': () => cold('---(r|)', { r: { messageId: `m${(sent += 1)}` } }),
      });
      expectObservable(calls$).toBe('s--s', { s: 'session.send' });
      expectObservable(session.turn('one'));
      expectObservable(session.turn('two'));
    });
  });

  it('shares the run with a turn that steers it; both end with it', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('  -1-d-b-d-m-i--', events);
      const first = '       -1-d-b-d-m-(i|)';
      const second = '      -----b-d-m-(i|)';
      const { session } = sessionOn(event$);
      expectObservable(types(session.turn('one'))).toBe(first);
      expectObservable(types(session.turn({ prompt: 'two', mode: 'immediate' }))).toBe(second);
    });
  });

  it('ends late steering by position, though its answer names the prompt before', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('  -1-m-B-m-i--', events);
      const first = '       -1-m-|';
      const second = '      -----B-m-(i|)';
      const { session } = sessionOn(event$);
      expectObservable(types(session.turn('one'))).toBe(first);
      expectObservable(types(session.turn({ prompt: 'two', mode: 'immediate' }))).toBe(second);
    });
  });

  it('goes on through a continuation that the runtime queued itself', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('  -1-m-Z-m-i--', events);
      const expected = '    -1-m-Z-m-(i|)';
      const { session } = sessionOn(event$);
      expectObservable(types(session.turn('one'))).toBe(expected);
    });
  });

  it('ends when a queued prompt turns out to be another client’s', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('  -1-m-Z-z-i--', events);
      const expected = '    -1-m-Z-|';
      const { session } = sessionOn(event$);
      expectObservable(types(session.turn('one'))).toBe(expected);
    });
  });

  it('goes on while background agents work, to session.idle', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('  -1-m-r-s-m-r-i--', events);
      const expected = '    -1-m-r-s-m-r-(i|)';
      const { session } = sessionOn(event$);
      expectObservable(types(session.turn('one'))).toBe(expected);
    });
  });

  it('errors with the whole session.error at its own end', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('  -1-d-e-i--', events);
      const expected = '    -1-d-e-(i#)';
      const { session } = sessionOn(event$);
      expectObservable(types(session.turn('one'))).toBe(expected, undefined, new TurnError('s', 'm1', failure));
    });
  });

  it('carries type, status and message of the failure', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session } = sessionOn(hot('-1-e-i--', events));
      const caught$ = session.turn('one').pipe(
        ignoreElements(),
        catchError((error: unknown) => of(error instanceof TurnError && [error.code, error.messageId, error.error])),
      );
      expectObservable(caught$).toBe('-----(c|)', { c: ['TURN_FAILED', 'm1', failure] });
    });
  });

  it('errors when the run fails before it begins', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session } = sessionOn(hot('-e-ri--', events));
      expectObservable(session.turn('one')).toBe('----#', undefined, new TurnError('s', 'm1', failure));
    });
  });

  it('does not take the failure of the run before it for its own', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session } = sessionOn(hot('-1-f-B-n-i--', events));
      const failed = new TurnError('s', 'm1', { ...failure, originatingMessageId: 'm1' });
      expectObservable(types(session.turn('one'))).toBe('-1-f-#', undefined, failed);
      expectObservable(types(session.turn('two'))).toBe('-----B-n-(i|)');
    });
  });

  it('takes an error that is only a note, or from which the run recovered, for no failure', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session } = sessionOn(hot('-1-g-e-m-i--', events));
      expectObservable(types(session.turn('one'))).toBe('-1-g-e-m-(i|)');
    });
  });

  it('errors at once when somebody else aborts it', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session, calls$ } = sessionOn(hot('-1-d-x-j--', events));
      expectObservable(types(session.turn('one'))).toBe('-1-d-(x#)', undefined, aborted('m1', true, 'user_initiated'));
      expectObservable(calls$).toBe('s', { s: 'session.send' });
    });
  });

  it('errors when an abort drops it from the queue', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session } = sessionOn(hot('-1-d-x-j--', events));
      const reason = 'user_initiated';
      expectObservable(types(session.turn('one'))).toBe('-1-d-(x#)', undefined, aborted('m1', true, reason));
      expectObservable(session.turn('two')).toBe('-------#', undefined, aborted('m2', false));
    });
  });

  it('errors when a prompt behind it begins after an abort, which no idle tells', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session } = sessionOn(hot('-x-C-n-i--', events), { 'session.send': () => of({ messageId: 'm2' }) });
      expectObservable(session.turn('two')).toBe('---#', undefined, aborted('m2', false));
    });
  });

  it('is not dropped by an abort that came before it was sent', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const event$ = hot('  x--j-1-m-i--', events);
      const subscription = '-^';
      const { session } = sessionOn(event$, { 'session.send': () => cold('-(r|)', { r: { messageId: 'm1' } }) });
      expectObservable(types(session.turn('one')), subscription).toBe('-----1-m-(i|)');
    });
  });

  it('is dropped by an abort that comes while it is being sent', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const event$ = hot('--x--rj-', events);
      const { session } = sessionOn(event$, { 'session.send': () => cold('----(r|)', { r: { messageId: 'm1' } }) });
      expectObservable(session.turn('one')).toBe('-----#', undefined, aborted('m1', false));
    });
  });

  it('sends nothing once the session is being closed', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session, calls$ } = sessionOn(hot('-', events), { 'session.destroy': () => NEVER });
      void session.disconnect();
      expectObservable(session.turn('one')).toBe('#', undefined, new SessionClosedError('s'));
      expectObservable(calls$).toBe('d', { d: 'session.destroy' });
    });
  });

  it('errors with SessionClosedError when the session is closed, at once', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const { session } = sessionOn(hot('-1-d---------', events), { 'session.destroy': () => NEVER });
      cold('----|').subscribe({ complete: () => void session.disconnect() });
      expectObservable(types(session.turn('one'))).toBe('-1-d#', undefined, new SessionClosedError('s'));
    });
  });

  it('errors with ConnectionLostError when the connection is lost, at once', () => {
    runMarbles(({ hot, expectObservable }) => {
      const lost = new ConnectionLostError('it died');
      const { session } = sessionOn(hot('-1-d#', events, lost));
      expectObservable(types(session.turn('one'))).toBe('-1-d#', undefined, lost);
    });
  });

  it('errors when the prompt is refused', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const refused = new RpcError('session.send', -32603, 'no');
      const { session } = sessionOn(hot('-', events), { 'session.send': () => cold('--#', undefined, refused) });
      expectObservable(session.turn('one')).toBe('--#', undefined, refused);
    });
  });

  it('starts afresh with retry', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session, calls$ } = sessionOn(hot('-1e-i-2-n-i--', events));
      expectObservable(types(session.turn('one').pipe(retry(1)))).toBe('-1e-i-2-n-(i|)');
      expectObservable(calls$).toBe('s---s', { s: 'session.send' });
    });
  });

  it('errors synchronously when the prompt is refused synchronously', () => {
    runMarbles(({ expectObservable }) => {
      const refused = new RpcError('session.send', -32603, 'no');
      const { session } = sessionOn(NEVER, { 'session.send': () => throwError(() => refused) });
      expectObservable(session.turn('one')).toBe('#', undefined, refused);
    });
  });
});
