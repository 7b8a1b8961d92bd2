import { runMarbles } from 'copilot-rx/testing';
import { NEVER, concat, of, retry, take, throwError } from 'rxjs';
import type { Waiting } from '../../src/errors/Waiting.js';
import { waitingFor } from '../../src/operators/index.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { event } from '../support/events.js';

const events = {
  s: event('assistant.turn_start', { turnId: '0' }),
  m: event('assistant.message', { messageId: 'm', content: '' }),
  t: event('tool.execution_start', { toolCallId: 't', toolName: 'bash' }),
  p: event('permission.requested', { requestId: 'p', permissionRequest: { kind: 'shell' } as never }),
  q: event('permission.completed', { requestId: 'p', result: { kind: 'approved' } as never }),
  c: event('tool.execution_complete', { toolCallId: 't', success: true }),
  i: event('session.idle', {}),
} satisfies Record<string, SessionEvent>;

const tool: Waiting = { kind: 'tool', name: 'bash', id: 't', since: events.t.timestamp };
const waits: Record<string, readonly Waiting[]> = {
  u: [{ kind: 'model', id: '0', since: events.s.timestamp }],
  v: [],
  w: [tool],
  x: [tool, { kind: 'permission', name: 'shell', id: 'p', since: events.p.timestamp }],
};

describe('waitingFor', () => {
  it('tells what is waited for, whenever that changes', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -s-m-t-p-q-c-i-|', events);
      const subscription = '^--------------!';
      const expected = '    -u-v-w-x-w-v---|';

      expectObservable(event$.pipe(waitingFor())).toBe(expected, waits);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('stays silent on a source that never emits', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot<SessionEvent>('-');
      expectObservable(event$.pipe(waitingFor())).toBe('-');
      expectSubscriptions(event$.subscriptions).toBe('^');
    });
  });

  it('completes with an empty source, and with one in which nothing is waited for', () => {
    runMarbles(({ cold, expectObservable }) => {
      expectObservable(cold<SessionEvent>('|').pipe(waitingFor())).toBe('|');
      expectObservable(cold('-i-m-|', events).pipe(waitingFor())).toBe('-----|');
    });
  });

  it('errors with the source', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-t-#', events);
      expectObservable(event$.pipe(waitingFor())).toBe('-w-#', waits);
      expectSubscriptions(event$.subscriptions).toBe('^--!');
    });
  });

  it('leaves the source when its subscriber leaves', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-t---c-', events);
      expectObservable(event$.pipe(waitingFor()), '^--!').toBe('-w--', waits);
      expectSubscriptions(event$.subscriptions).toBe('^--!');
    });
  });

  it('starts fresh for a second subscriber', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-t-p-|', events);
      const waits$ = event$.pipe(waitingFor());
      expectObservable(waits$).toBe('-w-x-|', waits);
      expectObservable(waits$, '--^').toBe('---y-|', { y: waits['x']!.slice(1) });
      expectSubscriptions(event$.subscriptions).toBe(['^----!', '--^--!']);
    });
  });

  it('starts fresh on retry, and takes a synchronous source', () => {
    runMarbles(({ expectObservable }) => {
      const event$ = concat(
        of(events.t),
        throwError(() => 'error'),
      );
      expectObservable(event$.pipe(waitingFor(), retry(1))).toBe('(ww#)', waits);
      expectObservable(concat(of(events.t, events.p), NEVER).pipe(waitingFor(), take(1))).toBe('(w|)', waits);
    });
  });
});
