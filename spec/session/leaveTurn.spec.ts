import { EMPTY, NEVER, defer, ignoreElements, of, switchMap, timeout } from 'rxjs';
import { events, types } from '../support/letters.js';
import { runMarbles } from 'copilot-rx/testing';
import { sessionOn } from '../support/sessionOn.js';

describe('leaveTurn', () => {
  const calls = { s: 'session.send', x: 'session.abort', q: 'session.queue.pendingItems', r: 'session.queue.removeAt' };

  it('aborts the run it began, once', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  --1-d-d-d-i--', events);
      const subscription = '^----!       ';
      const { session, calls$ } = sessionOn(event$);
      expectObservable(types(session.turn('one')), subscription).toBe('--1-d--');
      expectObservable(calls$).toBe('s----x', calls);
      // The session itself goes on listening.
      expectSubscriptions(event$.subscriptions).toBe('^------------');
    });
  });

  it('does nothing after the turn has ended', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session, calls$ } = sessionOn(hot('-1-i--', events));
      expectObservable(session.turn('one').pipe(ignoreElements())).toBe('---|');
      expectObservable(calls$).toBe('s', calls);
    });
  });

  it('does nothing when the prompt was never sent', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session, calls$ } = sessionOn(hot('-', events), { 'session.send': () => NEVER });
      expectObservable(session.turn('one'));
      expectObservable(session.turn('two'), '--!').toBe('-');
      expectObservable(calls$).toBe('s', calls);
    });
  });

  it('takes the prompt out of the queue, and leaves the neighbour’s run alone', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session, calls$ } = sessionOn(hot('-1-d---m-i--', events), {
        'session.queue.pendingItems': () => of({ items: [{ id: '7', messageId: 'm2' }] }),
        'session.queue.removeAt': () => of({ removed: true }),
      });
      expectObservable(types(session.turn('one'))).toBe('-1-d---m-(i|)');
      expectObservable(session.turn('two'), '----!').toBe('-');
      expectObservable(calls$).toBe('(ss)(qr)', calls);
    });
  });

  it('aborts as soon as it begins, when the queue no longer had it', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session, calls$ } = sessionOn(hot('-1-m-B-n-i--', events));
      expectObservable(types(session.turn('one'))).toBe('-1-m-|');
      expectObservable(session.turn('two'), '----!').toBe('-');
      expectObservable(calls$).toBe('(ss)qx', calls);
    });
  });

  it('waits for a prompt that is on its way, then takes it back', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const { session, calls$ } = sessionOn(hot('-----------', events), {
        'session.send': () => cold('-----(r|)', { r: { messageId: 'm1' } }),
        'session.queue.pendingItems': () => of({ items: [{ id: '7', messageId: 'm1' }] }),
        'session.queue.removeAt': () => of({ removed: true }),
      });
      expectObservable(session.turn('one'), '--!').toBe('-');
      expectObservable(calls$).toBe('s----(qr)', calls);
    });
  });

  it('leaves a run that it steered to the turn that began it', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session, calls$ } = sessionOn(hot('-1-b-d-m-i--', events));
      expectObservable(types(session.turn('one'))).toBe('-1-b-d-m-(i|)');
      expectObservable(types(session.turn('two')), '------!').toBe('---b-d');
      expectObservable(calls$).toBe('(ss)', calls);
    });
  });

  it('hands the run over to the turn that steers it, and aborts when that leaves too', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session, calls$ } = sessionOn(hot('-1-b-d-d-d-d-', events));
      expectObservable(types(session.turn('one')), '----!').toBe('-1-b');
      expectObservable(types(session.turn('two')), '--------!').toBe('---b-d-d');
      expectObservable(calls$).toBe('(ss)----x', calls);
    });
  });

  it('sends a neighbour again that its abort dropped from the queue', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('  -1-d-xj-3-n-i--', events);
      const { session, calls$ } = sessionOn(event$);
      expectObservable(types(session.turn('one')), '----!').toBe('-1-d');
      expectObservable(types(session.turn('two'))).toBe('--------3-n-(i|)');
      expectObservable(calls$).toBe('(ss)x-s', calls);
    });
  });

  it('sends a neighbour again that its abort hit before the agent spoke, as if nothing had been', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('  -1-d-Bxj3-n-i--', events);
      const { session, calls$ } = sessionOn(event$);
      expectObservable(types(session.turn('one')), '----!').toBe('-1-d');
      expectObservable(types(session.turn('two'))).toBe('--------3-n-(i|)');
      expectObservable(calls$).toBe('(ss)x-s', calls);
    });
  });

  it('sends a neighbour again whose run ended without a word after the abort', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('  -1-dxB-i3-n-i--', events);
      const { session } = sessionOn(event$);
      expectObservable(types(session.turn('one')), '----!').toBe('-1-d');
      expectObservable(types(session.turn('two'))).toBe('--------3-n-(i|)');
    });
  });

  it('lets a neighbour be that has begun to speak, whatever comes of it', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('  -1-d-B-n---i--', events);
      const { session, calls$ } = sessionOn(event$);
      expectObservable(types(session.turn('one')), '----!').toBe('-1-d');
      expectObservable(types(session.turn('two'))).toBe('-------(Bn)(i|)');
      expectObservable(calls$).toBe('(ss)x', calls);
    });
  });

  it('sends a prompt again that was sent with send()', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('  -1-d-xj-3-n-i--', events);
      const { session, calls$ } = sessionOn(event$);
      expectObservable(types(session.turn('one')), '----!').toBe('-1-d');
      const sending$ = defer(() => {
        void session.send('two');
        return EMPTY;
      });
      expectObservable(sending$).toBe('|');
      expectObservable(calls$).toBe('(ss)x-s', calls);
    });
  });

  it('lets switchMap move on: the abort goes out before the next prompt, which waits for it', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const event$ = hot('  -1-d-x--2-n-i--', events);
      const typed$ = cold(' a---b', { a: 'one', b: 'two' });
      const { session, calls$ } = sessionOn(event$, {
        'session.abort': () => cold('--(r|)', { r: { success: true } }),
      });
      expectObservable(types(typed$.pipe(switchMap((prompt) => session.turn(prompt))))).toBe('-1-d----2-n-i');
      expectObservable(calls$).toBe('s---x-s', calls);
    });
  });

  it('aborts on timeout', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session, calls$ } = sessionOn(hot('-1-d---------', events));
      const turn$ = types(session.turn('one')).pipe(timeout({ each: 3, with: () => of('late') }));
      expectObservable(turn$).toBe('-1-d--(t|)', { 1: '1', d: 'd', t: 'late' });
      expectObservable(calls$).toBe('s-----x', calls);
    });
  });

  it('reports an abort that fails, and throws it nowhere', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const { session, reports$ } = sessionOn(hot('-1-d--', events), { 'session.abort': () => cold('-#') });
      expectObservable(types(session.turn('one')), '---!').toBe('-1-');
      expectObservable(reports$).toBe('----r', { r: 'farewell-failed' });
    });
  });
});
