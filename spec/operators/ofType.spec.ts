import { of, type OperatorFunction, take } from 'rxjs';
import { ofType } from '../../src/operators/index.js';
import type { SessionEvent, SessionEventOf } from '../../src/protocol/SessionEvent.js';
import { event } from '../support/events.js';
import { runMarbles } from 'copilot-rx/testing';

const events: Record<string, SessionEvent> = {
  m: event('assistant.message', { messageId: '1', content: 'Hello' }),
  t: event('tool.execution_start', { toolCallId: '1', toolName: 'view' }),
  i: event('session.idle', {}),
  s: event('assistant.message', { messageId: '2', content: 'Hello from below' }, { agentId: 'a' }),
};

describe('ofType', () => {
  it('passes the events of one type', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -m-t-i-m-|', events);
      const subscription = '^--------!';
      const expected = '    -m-----m-|';

      expectObservable(event$.pipe(ofType('assistant.message'))).toBe(expected, events);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('passes the events of several types, in their order', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-m-t-i-m-|', events);
      const expected = '  -m---i-m-|';

      expectObservable(event$.pipe(ofType('session.idle', 'assistant.message'))).toBe(expected, events);
    });
  });

  it('passes those of sub-agents too', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-s-m-|', events);
      const expected = '  -s-m-|';

      expectObservable(event$.pipe(ofType('assistant.message'))).toBe(expected, events);
    });
  });

  it('stays silent on a source that never emits', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot<SessionEvent>('-');
      const subscription = '            ^';
      const expected = '                -';

      expectObservable(event$.pipe(ofType('assistant.message'))).toBe(expected);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('completes with an empty source', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const event$ = cold<SessionEvent>('|');
      const subscription = '             (^!)';
      const expected = '                 |';

      expectObservable(event$.pipe(ofType('assistant.message'))).toBe(expected);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('completes when no event was of the type', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-t-i-|', events);
      const expected = '  -----|';

      expectObservable(event$.pipe(ofType('assistant.message'))).toBe(expected);
    });
  });

  it('errors with the source', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -m-t-#', events);
      const subscription = '^----!';
      const expected = '    -m---#';

      expectObservable(event$.pipe(ofType('assistant.message'))).toBe(expected, events);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('leaves the source when its subscriber leaves', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -m-t-m-|', events);
      const subscription = '^---!';
      const expected = '    -m---';

      expectObservable(event$.pipe(ofType('assistant.message')), subscription).toBe(expected, events);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('serves each of two subscribers', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-m-t-m-|', events);
      const first = '     ^------!';
      const second = '    --^----!';
      const message$ = event$.pipe(ofType('assistant.message'));

      expectObservable(message$).toBe(' -m---m-|', events);
      expectObservable(message$, '--^').toBe('-----m-|', events);
      expectSubscriptions(event$.subscriptions).toBe([first, second]);
    });
  });

  it('takes a synchronous source', () => {
    runMarbles(({ expectObservable }) => {
      const event$ = of(event('session.idle', {}), ...Object.values(events));

      expectObservable(event$.pipe(ofType('assistant.message'))).toBe('(ms|)', events);
      expectObservable(event$.pipe(ofType('assistant.message'), take(1))).toBe('(m|)', events);
    });
  });

  it('types the events as what they are', () => {
    const one: OperatorFunction<SessionEvent, SessionEventOf<'assistant.message'>> = ofType('assistant.message');
    const two: OperatorFunction<
      SessionEvent,
      SessionEventOf<'assistant.message'> | SessionEventOf<'tool.execution_start'>
    > = ofType('assistant.message', 'tool.execution_start');

    const described: string[] = [];
    of(...Object.values(events))
      .pipe(two)
      .subscribe((event) =>
        described.push(event.type === 'assistant.message' ? event.data.content : event.data.toolName),
      );
    expect(described).toEqual(['Hello', 'view', 'Hello from below']);
    expect(one).toBeInstanceOf(Function);

    // @ts-expect-error it asks for at least one type
    ofType();
    // @ts-expect-error it knows the types there are
    ofType('assistant.massage');
  });
});
