import { Subject, of, switchMap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Answer } from '../../../src/protocol/Answer.js';
import { openSession } from '../../../src/session/openSession.js';
import { crashAt } from '../../../src/testing/faults/crashAt.js';
import { marbleWire } from '../../../src/testing/marbleWire.js';
import { openWireV2 } from '../../../src/wire/v2/openWireV2.js';
import { openWireV3 } from '../../../src/wire/v3/openWireV3.js';
import { event } from '../../support/events.js';
import { events } from '../../support/letters.js';
import { runMarbles } from 'copilot-rx/testing';
import { wireOnPeer } from '../../support/wireOnPeer.js';
import { describeWire } from '../../wire/contract.js';

const lost = expect.objectContaining({ code: 'CONNECTION_LOST' }) as unknown;
const answer = { ask: { id: 'a', sessionId: 's', kind: 'command' }, value: {} } as Answer;

describe('crashAt', () => {
  it('ends the feeds with the loss of the connection', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -d-d-m-i-', events);
      const subscription = '^---!';
      const expected = '    -d-d#';

      const wire = crashAt(4)(marbleWire({ events$: event$ }));
      expectObservable(wire.events('s')).toBe(expected, events, lost);
      const others: Observable<unknown>[] = [wire.asks('s'), wire.withdrawn('s'), wire.lifecycle$, wire.closed$];
      for (const feed$ of others) {
        expectObservable(feed$).toBe('----#', undefined, lost);
      }
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('fails pending calls, and later ones before they reach the runtime', () => {
    runMarbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const slow$ = cold('    ------(r|)', { r: { success: true } });
      const subscription = '  ^---!';
      const later$ = cold('   -----s|');

      const inner = marbleWire({ events$: hot('-'), answers: { 'session.abort': () => slow$ } });
      const wire = crashAt(4)(inner);
      const abort$ = wire.call('session.abort', { sessionId: 's' });
      expectObservable(abort$).toBe('----#', undefined, lost);
      expectObservable(later$.pipe(switchMap(() => abort$))).toBe('-----#', undefined, lost);
      expectSubscriptions(slow$.subscriptions).toBe(subscription);
      expectObservable(inner.calls$).toBe('a', { a: 'session.abort' });
    });
  });

  it('lets answers complete that come too late, and fails a delivery in progress', () => {
    runMarbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const delivery$ = cold<never>('---------|');
      const wire = crashAt(4)({ ...marbleWire({ events$: hot('-') }), answer: () => delivery$ });

      expectObservable(wire.answer(answer)).toBe('----#', undefined, lost);
      expectObservable(cold('-----s|').pipe(switchMap(() => wire.answer(answer)))).toBe('------|');
      expectSubscriptions(delivery$.subscriptions).toBe('^---!');
    });
  });

  it('crashes when a stream emits, and listens to it only while something of the wire is listened to', () => {
    runMarbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const crash$ = hot('  ------x-x-');
      const subscriptions = ['-^-!', '----^-!'];
      const wire = crashAt(crash$)(marbleWire({ events$: hot('-d---d-d-', events) }));

      expectObservable(wire.events('s'), '-^-!').toBe('-d', events);
      expectObservable(wire.events('s'), '----^').toBe('-----d#', events, lost);
      expectObservable(wire.closed$, '     ----^').toBe('------#', undefined, lost);
      expectObservable(cold('-------s|').pipe(switchMap(() => wire.events('s')))).toBe('-------#', undefined, lost);
      expectSubscriptions(crash$.subscriptions).toBe(subscriptions);
    });
  });

  it('does not crash when the stream completes, and lets the feeds complete', () => {
    runMarbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -d-i-|', events);
      const subscription = '^----!';
      const wire = crashAt(cold('--|'))(marbleWire({ events$: event$ }));

      expectObservable(wire.events('s')).toBe('-d-i-|', events);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('has crashed from the start, with 0 and with a synchronous stream', () => {
    runMarbles(({ hot, expectObservable }) => {
      for (const when of [0, of('now')]) {
        const wire = crashAt(when)(marbleWire({ events$: hot('d', events) }));
        expectObservable(wire.events('s')).toBe('#', undefined, lost);
        expectObservable(wire.call('ping', {})).toBe('#', undefined, lost);
      }
    });
  });

  it('ends a session and its turn', () => {
    runMarbles(({ hot, expectObservable }) => {
      const wire = crashAt(5)(marbleWire({ events$: hot('-1-d---i', events) }));
      const session$ = openSession(wire);

      expectObservable(session$.pipe(switchMap((session) => session.turn('Hi')))).toBe('-1-d-#', events, lost);
      expectObservable(session$.pipe(switchMap(({ asks$ }) => asks$))).toBe('-----#', undefined, lost);
    });
  });
});

const told = { textResultForLlm: '1', resultType: 'success' };
const tool = { ask: { toolName: 'echo' }, value: told };
const handled = [
  'session.tools.handlePendingToolCall',
  { sessionId: 's', requestId: expect.any(String) as string, result: told },
];
const call = { toolCallId: 'c', toolName: 'echo', arguments: {} };

describeWire('protocol 3, lost by crashAt', () => fixture(3), {
  isConnected: true,
  asks: { tool: { ...tool, told: handled } },
  unobserved: {},
});

describeWire('protocol 2, lost by crashAt', () => fixture(2), {
  isConnected: true,
  asks: { tool: { ...tool, told: { result: { ...told, toolTelemetry: {} } } } },
  unobserved: { tool: { result: expect.objectContaining({ resultType: 'failure' }) as unknown } },
});

/** A real wire whose connection is lost by the fault instead of by its peer. */
function fixture(protocol: 2 | 3) {
  const { wire, emit, request, told, answers, close } = wireOnPeer(protocol === 3 ? openWireV3 : openWireV2);
  const crash$ = new Subject<void>();
  const broadcast = (type: string, data: object) => ({ ...event('session.idle', {}), type, data });
  let asked = 0;
  return {
    wire: crashAt(crash$)(wire),
    emit,
    ask: () => {
      asked += 1;
      return protocol === 3
        ? emit('s', broadcast('external_tool.requested', { requestId: `r${asked}`, ...call }))
        : request('tool.call', { sessionId: 's', ...call });
    },
    withdraw: () =>
      protocol === 3
        ? emit('s', broadcast('external_tool.completed', { requestId: `r${asked}` }))
        : emit('s', event('abort', { reason: 'user initiated' })),
    told,
    close,
    lose: async () => crash$.next(),
    answerStatus: (rpcCode?: number) =>
      answers.set(
        'status.get',
        rpcCode === undefined
          ? { result: { version: '1', protocolVersion: 3 } }
          : { error: { code: rpcCode, message: 'no' } },
      ),
  };
}
