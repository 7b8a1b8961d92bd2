import { runMarbles } from 'copilot-rx/testing';
import { EMPTY, NEVER, map, of, throwError, timer } from 'rxjs';
import type { Observable } from 'rxjs';
import { ConnectionLostError } from '../../src/errors/ConnectionLostError.js';
import { RequestRefusedError } from '../../src/errors/RequestRefusedError.js';
import { SessionClosedError } from '../../src/errors/SessionClosedError.js';
import { followSse } from '../../src/web/followSse.js';
import type { FollowPorts } from '../../src/web/followSse.js';
import type { RemoteConnection } from '../../src/web/RemoteConnection.js';

/** Letters are messages with their own id, `o` tells that the connection stands, `h` is a heartbeat, `e` the end. */
const texts: Record<string, string> = Object.fromEntries([
  ...Array.from('abcd', (id) => [id, `id: ${id}\ndata: ${id}\n\n`]),
  ['o', ''],
  ['h', ':\n\n'],
  ['e', 'event: end\ndata: {}\n\n'],
]);
const letters = { a: 'a', b: 'b', c: 'c', d: 'd', e: '{}' };
const after3: FollowPorts['reconnect'] = () => timer(3);

function follow(connections: readonly Observable<string>[], more: Partial<FollowPorts> = {}) {
  const cursors: (string | undefined)[] = [];
  const states: RemoteConnection[] = [];
  const connect = (cursor: string | undefined) => connections[cursors.push(cursor) - 1] ?? NEVER;
  const message$ = followSse({
    connect,
    reconnect: after3,
    silenceMs: 100,
    onState: (state) => states.push(state),
    ...more,
  });
  return { data$: message$.pipe(map(({ data }) => data)), cursors, states };
}

describe('followSse', () => {
  it('goes on behind the last message, until it is told the end', () => {
    runMarbles(({ cold, flush, expectObservable, expectSubscriptions }) => {
      const first$ = cold('oa-b#', texts);
      const second$ = cold('   oc-e', texts);
      const { data$, cursors, states } = follow([first$, second$]);

      expectObservable(data$).toBe('-a-b----c-(e|)', letters);
      expectSubscriptions(first$.subscriptions).toBe(' ^---!');
      expectSubscriptions(second$.subscriptions).toBe('-------^--!');
      flush();
      expect(cursors).toEqual([undefined, 'b']);
      expect(states).toEqual([
        { status: 'connecting' },
        { status: 'connected' },
        { status: 'reconnecting', attempt: 1, cause: 'error' },
        { status: 'connected' },
      ]);
    });
  });

  it('comes back when a connection just ends', () => {
    runMarbles(({ cold, flush, expectObservable }) => {
      const { data$, cursors } = follow([cold('oa|', texts), cold('ob-', texts)]);

      expectObservable(data$, '^ 50ms !').toBe('-a----b', letters);
      flush();
      expect(cursors).toEqual([undefined, 'a']);
    });
  });

  it('is at its end when the server has nothing more', () => {
    runMarbles(({ cold, expectObservable }) => {
      expectObservable(follow([cold('oa#', texts), cold('-|')]).data$).toBe('-a----(e|)', letters);
    });
  });

  it('takes a server that has gone silent for gone; heartbeats are a sign', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const first$ = cold('oa--h--h----', texts);
      const { data$ } = follow([first$, cold('b', texts)], { silenceMs: 4 });

      expectObservable(data$, '^ 15ms !').toBe('-a----- 7ms b', letters);
      expectSubscriptions(first$.subscriptions).toBe('^----------!');
    });
  });

  it('counts attempts, and anew once a connection has held for a minute', () => {
    runMarbles(({ cold, flush, expectObservable }) => {
      const attempts: number[] = [];
      const { data$ } = follow([cold('#'), cold('#'), cold('o 60s #', texts), cold('o-#', texts)], {
        silenceMs: 100_000,
        reconnect: ({ attempt }) => {
          attempts.push(attempt);
          return timer(1);
        },
      });

      expectObservable(data$, '^ 61s !').toBe('-');
      flush();
      expect(attempts).toEqual([1, 2, 1, 2]);
    });
  });

  it('gives up when the policy does', () => {
    runMarbles(({ cold, expectObservable }) => {
      const cause = new Error('no route');
      const failing$ = cold('--#', {}, cause);
      const lost = new ConnectionLostError('the server is not reached any more', { cause });

      expectObservable(follow([failing$], { reconnect: () => EMPTY }).data$).toBe('--#', {}, lost);
      const own = new Error('enough');
      expectObservable(follow([failing$], { reconnect: () => throwError(() => own) }).data$).toBe('--#', {}, own);
    });
  });

  it.each([
    ['a refusal', new RequestRefusedError(401, 'Who are you?')],
    ['a session that is closed', new SessionClosedError('s')],
  ])('does not come back after %s', (_, error) => {
    runMarbles(({ cold, expectObservable }) => {
      expectObservable(follow([cold('-#', {}, error)]).data$).toBe('-#', {}, error);
    });
  });

  it.each([408, 429, 500, 503])('comes back after status %d, which may pass', (status) => {
    runMarbles(({ cold, expectObservable }) => {
      const refused$ = cold('-#', {}, new RequestRefusedError(status, 'Later.'));
      expectObservable(follow([refused$, cold('oa-', texts)]).data$, '^ 50ms !').toBe('-----a', letters);
    });
  });

  it('leaves the connection, or the wait for the next, when it is left', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const first$ = cold('oa--', texts);
      expectObservable(follow([first$]).data$, '^-!').toBe('-a', letters);
      expectSubscriptions(first$.subscriptions).toBe('^-!');

      const second$ = cold('b');
      expectObservable(follow([cold('#'), second$]).data$, '^-!').toBe('-');
      expectSubscriptions(second$.subscriptions).toBe([]);
    });
  });

  it('starts afresh with every subscriber', () => {
    const cursors: (string | undefined)[] = [];
    const message$ = followSse({
      connect: (cursor) => {
        cursors.push(cursor);
        return of('', texts['a']!, texts['e']!);
      },
      reconnect: after3,
      silenceMs: 100,
    });
    message$.subscribe();
    message$.subscribe();

    expect(cursors).toEqual([undefined, undefined]);
  });
});
