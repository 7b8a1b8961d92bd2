import { runMarbles } from 'copilot-rx/testing';
import { Subject, defer, map } from 'rxjs';
import type { ServedSession } from '../../src/web/ServedSession.js';
import { hubOf } from '../../src/web/Hub.js';
import { recorded } from '../support/recorded.js';
import { sessionHere } from './support/servedHere.js';

const sessions = { s: sessionHere(), t: sessionHere() };
const session = map(({ session: one }: { readonly session: ServedSession }) => one);

describe('hubOf', () => {
  it('keeps a session for a while when all have left', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const session$ = cold('s', sessions);
      const hub$ = hubOf(session$, { lingerMs: 3 }).pipe(session);

      expectObservable(hub$, '   ^-!').toBe('       s', sessions);
      expectObservable(hub$, '   ----^-!').toBe('   ----s', sessions);
      expectObservable(hub$, '   ----------^!').toBe('----------s', sessions);
      expectSubscriptions(session$.subscriptions).toBe(['^--------!', '----------^---!']);
    });
  });

  it('has another session after one that has ended, and another hub with each that comes', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const session$ = cold('s--(t|)', sessions);
      const hub$ = hubOf(session$, { lingerMs: 3 }).pipe(session);

      expectObservable(hub$).toBe('         s--(t|)', sessions);
      expectObservable(hub$, '----^').toBe('----s--(t|)', sessions);
      expectSubscriptions(session$.subscriptions).toBe(['^--!', '----^--!']);
    });
  });

  it.each([
    ['fails', (source: Subject<ServedSession>) => source.error('lost'), 'lost'],
    ['is closed', (source: Subject<ServedSession>) => source.complete(), '|'],
  ])('keeps nothing when the session %s', (_, end, told) => {
    jest.useFakeTimers();
    try {
      const made: Subject<ServedSession>[] = [];
      const source$ = defer(() => {
        const source = new Subject<ServedSession>();
        made.push(source);
        return source;
      });
      const hub$ = hubOf(source$, {});
      const readers = [recorded(hub$), recorded(hub$)];
      end(made[0]!);
      expect(readers.map(({ log }) => log)).toEqual([[told], [told]]);
      expect(jest.getTimerCount()).toBe(0);

      const next = recorded(hub$.pipe(session));
      made[1]!.next(sessions.s);
      expect(next.log).toEqual([sessions.s]);
      next.subscription.unsubscribe();
      expect(jest.getTimerCount()).toBe(1);
    } finally {
      jest.useRealTimers();
    }
  });
});
