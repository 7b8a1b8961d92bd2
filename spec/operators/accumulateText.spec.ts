import { concat, of, retry, take, throwError } from 'rxjs';
import { accumulateText } from '../../src/operators/index.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { event } from '../support/events.js';
import { runMarbles } from 'copilot-rx/testing';

const delta = (messageId: string, deltaContent: string) =>
  event('assistant.message_delta', { messageId, deltaContent });
const message = (messageId: string, content: string) => event('assistant.message', { messageId, content });

const events: Record<string, SessionEvent> = {
  h: delta('1', 'Hel'),
  e: delta('1', 'lo'),
  r: event('assistant.turn_retry', { turnId: '0', reason: 'streaming_error' }),
  g: delta('2', 'Good'),
  m: message('2', 'Goodbye'),
  n: delta('3', ''),
  t: message('4', ''),
  o: event('assistant.turn_end', { turnId: '0' }),
};
const texts = { u: 'Hel', v: 'Hello', w: '', x: 'Good', y: 'Goodbye' };

describe('accumulateText', () => {
  it('grows with the deltas, takes back a failed attempt, and ends with the message', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -h-e-r-g-m-|', events);
      const subscription = '^----------!';
      const expected = '    -u-v-w-x-y-|';

      expectObservable(event$.pipe(accumulateText())).toBe(expected, texts);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('starts over with a new message', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-h-e-g-|', events);
      const expected = '  -u-v-x-|';

      expectObservable(event$.pipe(accumulateText())).toBe(expected, texts);
    });
  });

  it('emits a message that was not streamed', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-m-|', events);
      const expected = '  -y-|';

      expectObservable(event$.pipe(accumulateText())).toBe(expected, texts);
    });
  });

  it('believes the message, not the deltas: protocol 2 repeats the messageId in the next attempt', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-a-f-m-|', { a: delta('1', 'a b '), f: delta('1', 'full'), m: message('1', 'full') });
      const expected = '  -a-f-m-|';

      expectObservable(event$.pipe(accumulateText())).toBe(expected, { a: 'a b ', f: 'a b full', m: 'full' });
    });
  });

  it('starts over after a message, even if its messageId comes again', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-m-a-|', { m: message('1', 'One'), a: delta('1', 'Two') });
      const expected = '  -m-a-|';

      expectObservable(event$.pipe(accumulateText())).toBe(expected, { m: 'One', a: 'Two' });
    });
  });

  it('does not repeat a text', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-a-n-m-m-|', { a: delta('2', 'Goodbye'), n: delta('2', ''), m: message('2', 'Goodbye') });
      const expected = '  -y-------|';

      expectObservable(event$.pipe(accumulateText())).toBe(expected, texts);
    });
  });

  it('takes nothing back when nothing is shown', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-r-n-r-h-|', events);
      const expected = '  -------u-|';

      expectObservable(event$.pipe(accumulateText())).toBe(expected, texts);
    });
  });

  it('takes back no finished message', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-g-m-r-h-|', events);
      const expected = '  -x-y---u-|';

      expectObservable(event$.pipe(accumulateText())).toBe(expected, texts);
    });
  });

  it('takes back no text of a turn that has ended', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-h-o-r-g-|', events);
      const expected = '  -u-----x-|';

      expectObservable(event$.pipe(accumulateText())).toBe(expected, texts);
    });
  });

  it('keeps the text when a message only calls tools', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-m-t-h-t-r-|', events);
      const expected = '  -y---u-----|';

      expectObservable(event$.pipe(accumulateText())).toBe(expected, texts);
    });
  });

  it('hears the main agent only', () => {
    runMarbles(({ hot, expectObservable }) => {
      const below = { agentId: 'a' };
      const event$ = hot('-h-d-m-r-o-e-|', {
        ...events,
        d: event('assistant.message_delta', { messageId: '9', deltaContent: 'below' }, below),
        m: event('assistant.message', { messageId: '9', content: 'from below' }, below),
        r: event('assistant.turn_retry', { turnId: '0' }, below),
        o: event('assistant.turn_end', { turnId: '0' }, below),
      });
      const expected = '  -u---------v-|';

      expectObservable(event$.pipe(accumulateText())).toBe(expected, texts);
    });
  });

  it('stays silent on a source that never emits', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot<SessionEvent>('-');
      const subscription = '            ^';
      const expected = '                -';

      expectObservable(event$.pipe(accumulateText())).toBe(expected);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('completes with an empty source', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const event$ = cold<SessionEvent>('|');
      const subscription = '             (^!)';
      const expected = '                 |';

      expectObservable(event$.pipe(accumulateText())).toBe(expected);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('errors with the source', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -h-e-#', events);
      const subscription = '^----!';
      const expected = '    -u-v-#';

      expectObservable(event$.pipe(accumulateText())).toBe(expected, texts);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('leaves the source when its subscriber leaves', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -h---e-|', events);
      const subscription = '^--!';
      const expected = '    -u--';

      expectObservable(event$.pipe(accumulateText()), subscription).toBe(expected, texts);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('starts fresh for a second subscriber', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-h-e-|', events);
      const first = '     ^----!';
      const second = '    --^--!';
      const text$ = event$.pipe(accumulateText());

      expectObservable(text$).toBe(' -u-v-|', texts);
      expectObservable(text$, '--^').toBe('---l-|', { l: 'lo' });
      expectSubscriptions(event$.subscriptions).toBe([first, second]);
    });
  });

  it('starts fresh on retry', () => {
    runMarbles(({ expectObservable }) => {
      const event$ = concat(
        of(delta('1', 'Hel')),
        throwError(() => 'error'),
      );

      expectObservable(event$.pipe(accumulateText(), retry(1))).toBe('(uu#)', texts);
    });
  });

  it('takes a synchronous source', () => {
    runMarbles(({ expectObservable }) => {
      const event$ = of(delta('1', 'Hel'), delta('1', 'lo'), message('1', 'Hello'));

      expectObservable(event$.pipe(accumulateText())).toBe('(uv|)', texts);
      expectObservable(event$.pipe(accumulateText(), take(1))).toBe('(u|)', texts);
    });
  });
});
