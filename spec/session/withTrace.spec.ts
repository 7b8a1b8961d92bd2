import { NEVER, Subject, take } from 'rxjs';
import type { MessageOptions } from '../../src/protocol/MessageOptions.js';
import { openSession } from '../../src/session/openSession.js';
import { withTrace } from '../../src/session/withTrace.js';
import { marbleWire } from '../../src/testing/marbleWire.js';

const trace = () => ({ traceparent: 'theirs', tracestate: 'a=b' });

describe('withTrace', () => {
  it('adds the trace to what has none', () => {
    const message: MessageOptions = { prompt: 'Hi' };
    expect(withTrace(message, trace)).toEqual({ prompt: 'Hi', traceparent: 'theirs', tracestate: 'a=b' });
  });

  it('leaves alone what has one, and asks nobody', () => {
    const ask = jest.fn(trace);
    expect(withTrace({ prompt: 'Hi', traceparent: 'own' }, ask)).toEqual({ prompt: 'Hi', traceparent: 'own' });
    expect(ask).not.toHaveBeenCalled();
  });

  it('is that of who subscribes to a turn or sends, also when the prompt then waits in line', () => {
    let current = 'maker';
    const acknowledged = new Subject<{ messageId: string }>();
    const wire = marbleWire({ events$: NEVER, answers: { 'session.send': () => acknowledged.pipe(take(1)) } });
    openSession(wire, {}, { trace: () => ({ traceparent: current }) }).subscribe((session) => {
      const turn$ = session.turn('One');
      current = 'subscriber';
      turn$.subscribe();
      current = 'sender';
      void session.send('Two');
    });
    current = 'nobody';
    acknowledged.next({ messageId: 'm1' });

    const sent = wire.calls.filter(({ method }) => method === 'session.send').map(({ params }) => params);
    expect(sent).toEqual([
      expect.objectContaining({ prompt: 'One', traceparent: 'subscriber' }),
      expect.objectContaining({ prompt: 'Two', traceparent: 'sender' }),
    ]);
  });
});
