import { count, filter, map, mergeMap, of, take } from 'rxjs';
import { byAgent } from '../../src/operators/index.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { event } from '../support/events.js';
import { runMarbles } from 'copilot-rx/testing';

const turn = { turnId: '0' };
const end = { toolCallId: '1', agentName: 'explore' };
const events = {
  m: event('assistant.turn_start', turn),
  a: event('assistant.turn_start', turn, { agentId: 'a' }),
  A: event('subagent.completed', end, { agentId: 'a' }),
  F: event('subagent.failed', { ...end, error: 'No model' }, { agentId: 'a' }),
  b: event('assistant.turn_start', turn, { agentId: 'b' }),
  B: event('subagent.completed', end, { agentId: 'b' }),
  N: event('subagent.completed', end),
} satisfies Record<string, SessionEvent>;

describe('byAgent', () => {
  it('opens a lane for each agent and ends it with the agent', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -m-a-b-A-m-a-|', events);
      const subscription = '^------------!';
      const expected = '    -x-y-z-----w-|';
      const lanes = {
        x: cold('            m-------m---|', events),
        y: cold('            a---(A|)', events),
        z: cold('            b-------|', events),
        w: cold('            a-|', events),
      };

      expectObservable(event$.pipe(byAgent())).toBe(expected, lanes);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('tells whose lane it is', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-m-a-b-A-a-|', events);
      const expected = '  -m-a-b---a-|';

      expectObservable(
        event$.pipe(
          byAgent(),
          map(({ key }) => key),
        ),
      ).toBe(expected, { m: undefined, a: 'a', b: 'b' });
    });
  });

  it('ends the lane of an agent that fails', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const event$ = hot('-a-F-b-|', events);
      const expected = '  -y---z-|';

      expectObservable(event$.pipe(byAgent())).toBe(expected, { y: cold('a-(F|)', events), z: cold('b-|', events) });
    });
  });

  it('gives a lane of its own to an end that comes alone', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const event$ = hot('-A-a-|', events);
      const expected = '  -x-y-|';

      expectObservable(event$.pipe(byAgent())).toBe(expected, { x: cold('(A|)', events), y: cold('a-|', events) });
    });
  });

  it("keeps the main agent's lane open when an end names no agent, as on protocol 2", () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const event$ = hot('-m-N-m-|', events);
      const expected = '  -x-----|';

      expectObservable(event$.pipe(byAgent())).toBe(expected, { x: cold('m-N-m-|', events) });
    });
  });

  it('stays silent on a source that never emits', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot<SessionEvent>('-');
      const subscription = '            ^';
      const expected = '                -';

      expectObservable(event$.pipe(byAgent())).toBe(expected);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('completes with an empty source', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const event$ = cold<SessionEvent>('|');
      const subscription = '             (^!)';
      const expected = '                 |';

      expectObservable(event$.pipe(byAgent())).toBe(expected);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('errors with the source, in every open lane too', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -m-a-A-#', events);
      const subscription = '^------!';
      const expected = '    -x-y---#';

      expectObservable(event$.pipe(byAgent())).toBe(expected, {
        x: cold('m-----#', events),
        y: cold('a-(A|)', events),
      });
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('leaves the source when its subscriber leaves, though agents are at work', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -m-a-b-a-', events);
      const subscription = '^-----!';
      const expected = '    -m-a-b-';
      const key$ = event$.pipe(
        byAgent(),
        map(({ key }) => key),
      );

      expectObservable(key$, subscription).toBe(expected, { m: undefined, a: 'a', b: 'b' });
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('keeps the source for a lane, after no more lanes are wanted', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -m-a-m-a-A-m-', events);
      const subscription = '^--------!';
      const expected = '    ---a---a-(A|)';
      const lane$ = event$.pipe(
        byAgent(),
        filter(({ key }) => key === 'a'),
        take(1),
        mergeMap((lane$) => lane$),
      );

      expectObservable(lane$).toBe(expected, events);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('leaves the source with the last lane', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -a-a-a-a-A-', events);
      const subscription = '^----!';
      const expected = '    -a-a--';
      const lane$ = event$.pipe(
        byAgent(),
        take(1),
        mergeMap((lane$) => lane$),
      );

      expectObservable(lane$, subscription).toBe(expected, events);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('starts fresh for a second subscriber', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-a-a-A-|', events);
      const first = '     ^------!';
      const second = '    --^----!';
      const key$ = event$.pipe(
        byAgent(),
        map(({ key }) => key),
      );

      expectObservable(key$).toBe(' -a-----|', { a: 'a' });
      expectObservable(key$, '--^').toBe('---a---|', { a: 'a' });
      expectSubscriptions(event$.subscriptions).toBe([first, second]);
    });
  });

  it('takes a synchronous source', () => {
    runMarbles(({ expectObservable }) => {
      const { m, a, A } = events;
      const event$ = of<SessionEvent[]>(m, a, m, a, A, a, m);
      const count$ = event$.pipe(
        byAgent(),
        mergeMap((lane$) =>
          lane$.pipe(
            count(),
            map((events) => `${lane$.key ?? 'main'} ${events}`),
          ),
        ),
      );

      expectObservable(count$).toBe('(amb|)', { a: 'a 3', m: 'main 3', b: 'a 1' });
    });
  });
});
