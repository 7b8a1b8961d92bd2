import { EMPTY, NEVER, Subject, map, switchMap } from 'rxjs';
import { openSession } from '../../src/session/openSession.js';
import { marbleWire } from '../../src/testing/index.js';
import type { Ask } from '../../src/protocol/Ask.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { describeWire } from '../wire/contract.js';
import { event } from '../support/events.js';
import { recorded } from '../support/recorded.js';
import { runMarbles } from 'copilot-rx/testing';

const events = {
  u: event('user.message', { content: 'Hi', messageId: 'm1', delivery: 'idle' }),
  m: event('assistant.message', { messageId: 'a', content: 'Hello' }),
  i: event('session.idle', {}),
};

describe('marbleWire', () => {
  it('runs a whole session in virtual time, and writes down its calls', () => {
    runMarbles(({ hot, expectObservable }) => {
      const wire = marbleWire({ events$: hot('-u-m-i', events) });
      const turn$ = openSession(wire).pipe(
        switchMap((session) => session.turn('Hi')),
        map(({ type }) => type),
      );
      expectObservable(turn$, '------!').toBe('-u-m-i', {
        u: 'user.message',
        m: 'assistant.message',
        i: 'session.idle',
      });
      expectObservable(wire.calls$).toBe('(cs)--d', { c: 'session.create', s: 'session.send', d: 'session.destroy' });
    });
  });

  it('answers as it is told, and by default at once', () => {
    runMarbles(({ cold, expectObservable }) => {
      const wire = marbleWire({
        events$: NEVER,
        answers: { 'session.send': ({ prompt }) => cold('--(r|)', { r: { messageId: prompt } }) },
      });
      expectObservable(wire.call('session.send', { sessionId: 's', prompt: 'p' })).toBe('--(r|)', {
        r: { messageId: 'p' },
      });
      expectObservable(wire.call('session.abort', { sessionId: 's' })).toBe('(r|)', { r: { success: true } });
    });
  });

  it('never answers what it has no answer for', () => {
    runMarbles(({ expectObservable }) => {
      expectObservable(marbleWire({ events$: EMPTY }).call('auth.getStatus', {})).toBe('-');
    });
  });
});

describeWire('marbles', fixture, {
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

function fixture() {
  const [events$, asks$, withdrawn$] = [new Subject<SessionEvent>(), new Subject<Ask>(), new Subject<string>()];
  const wire = marbleWire({ events$, asks$, withdrawn$ });
  const told: unknown[] = [];
  recorded(wire.answers$, ({ value }) => told.push(value));
  let asked = 0;
  return {
    wire,
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
