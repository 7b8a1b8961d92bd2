import { Subject, map, switchMap, throwError, timeout } from 'rxjs';
import type { Ask } from '../../../src/protocol/Ask.js';
import type { SessionEvent } from '../../../src/protocol/SessionEvent.js';
import { openSession } from '../../../src/session/openSession.js';
import { crashAt } from '../../../src/testing/faults/crashAt.js';
import { freeze } from '../../../src/testing/faults/freeze.js';
import { reorder } from '../../../src/testing/faults/reorder.js';
import { slow } from '../../../src/testing/faults/slow.js';
import { withFaults } from '../../../src/testing/faults/withFaults.js';
import { marbleWire } from '../../../src/testing/marbleWire.js';
import { events } from '../../support/letters.js';
import { runMarbles } from 'copilot-rx/testing';
import { recorded } from '../../support/recorded.js';
import { describeWire } from '../../wire/contract.js';

const letter = (seen: SessionEvent) => Object.keys(events).find((name) => events[name] === seen);

describe('withFaults', () => {
  it('is the wire itself without faults', () => {
    const wire = marbleWire({ events$: new Subject() });

    expect(withFaults(wire)).toBe(wire);
  });

  it('puts the fault named first nearest to the runtime', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('    -d-m-i-', events);
      const subscription = '  ^---!';
      const delayedThenCut = '---d#';
      const cutThenDelayed = '---d-m#';

      const [near, far] = [marbleWire({ events$: event$ }), marbleWire({ events$: event$ })];
      const lost = expect.objectContaining({ code: 'CONNECTION_LOST' }) as unknown;
      expectObservable(withFaults(near, slow(2), crashAt(4)).events('s')).toBe(delayedThenCut, events, lost);
      expectObservable(withFaults(far, crashAt(4), slow(2)).events('s')).toBe(cutThenDelayed, events, lost);
      expectSubscriptions(event$.subscriptions).toBe([subscription, subscription]);
    });
  });

  it('remembers nothing from one wire to the next', () => {
    runMarbles(({ cold, hot, expectObservable }) => {
      const event$ = hot('-d-m-i-', events);
      const fault = crashAt(2);
      const late$ = cold('--w').pipe(switchMap(() => withFaults(marbleWire({ events$: event$ }), fault).events('s')));
      const lost = expect.objectContaining({ code: 'CONNECTION_LOST' }) as unknown;

      expectObservable(withFaults(marbleWire({ events$: event$ }), fault).events('s')).toBe('-d#', events, lost);
      expectObservable(late$).toBe('---m#', events, lost);
    });
  });

  it('lets a whole session run into them', () => {
    runMarbles(({ hot, expectObservable }) => {
      const inner = marbleWire({ events$: hot('-1-d---m-i', events) });
      const wire = withFaults(inner, reorder({ acknowledgeAfter: 1 }), freeze({ from: 2, until: 60_000 }));
      const turn$ = openSession(wire).pipe(
        switchMap((session) =>
          session.turn('Hi').pipe(timeout({ each: 30_000, with: () => throwError(() => 'too slow') })),
        ),
        map((seen) => letter(seen)),
      );

      expectObservable(turn$).toBe('-1 29999ms #', undefined, 'too slow');
      expectObservable(inner.calls$).toBe('(cs) 29997ms (ad)', {
        c: 'session.create',
        s: 'session.send',
        a: 'session.abort',
        d: 'session.destroy',
      });
    });
  });
});

describeWire('marbles with faults that do not happen', quiet, {
  isConnected: false,
  asks: {
    tool: {
      ask: { mustAnswer: true, toolName: 'echo' },
      value: { textResultForLlm: '1', resultType: 'success' },
      told: { textResultForLlm: '1', resultType: 'success' },
    },
  },
  unobserved: {},
});

function quiet() {
  const [events$, asks$, withdrawn$] = [new Subject<SessionEvent>(), new Subject<Ask>(), new Subject<string>()];
  const inner = marbleWire({ events$, asks$, withdrawn$ });
  const never = [freeze({ from: Infinity }), reorder({}), crashAt(new Subject())];
  const told: unknown[] = [];
  recorded(inner.answers$, ({ value }) => told.push(value));
  let asked = 0;
  return {
    wire: withFaults(inner, ...never),
    emit: async (_sessionId: string, ...emitted: SessionEvent[]) => emitted.forEach((one) => events$.next(one)),
    ask: async () => {
      asked += 1;
      const envelope = { id: `ask ${asked}`, sessionId: 's', mustAnswer: true };
      asks$.next({ ...envelope, kind: 'tool', toolCallId: 'c', toolName: 'echo', arguments: {} });
    },
    withdraw: async () => withdrawn$.next(`ask ${asked}`),
    told: async () => told,
  };
}
