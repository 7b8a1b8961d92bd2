import { runMarbles } from 'copilot-rx/testing';
import { concat, map, of, retry, take, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { toConversation } from '../../src/operators/index.js';
import type { Conversation } from '../../src/protocol/Conversation.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { event } from '../support/events.js';

const events: Record<string, SessionEvent> = {
  u: event('user.message', { content: 'Hi?', messageId: 'm1', delivery: 'idle' }),
  s: event('assistant.turn_start', { turnId: '0' }),
  d: event('assistant.message_delta', { messageId: 'a', deltaContent: 'Hel' }),
  e: event('assistant.message_delta', { messageId: 'a', deltaContent: 'lo' }),
  m: event('assistant.message', { messageId: 'a', content: 'Hello' }),
  n: event('assistant.turn_end', { turnId: '0' }),
  i: event('session.idle', {}),
  o: event('session.info', { message: 'Nothing to see' }),
};

/** One line for all that the marbles are about. */
const told = ({ status, messages, draft }: Conversation) =>
  [status, ...messages.map(({ content }) => content), ...(draft === undefined ? [] : [`${draft.content}_`])].join(' ');

const lines = {
  a: 'running Hi?',
  b: 'running Hi? _',
  c: 'running Hi? Hel_',
  d: 'running Hi? Hello_',
  e: 'running Hi? Hello',
  f: 'idle Hi? Hello',
};

const toLines = () => (event$: Observable<SessionEvent>) => event$.pipe(toConversation(), map(told));

describe('toConversation', () => {
  it('grows the draft, puts the message in its place, and comes to rest', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -u-s-d-e-m-n-|', events);
      const subscription = '^------------!';
      const expected = '    -a-b-c-d-e-f-|';

      expectObservable(event$.pipe(toLines())).toBe(expected, lines);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('says nothing of what changes nothing, such as an event that comes twice', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-o-u-u-s-d-d-e-m-m-n-i-|', events);
      const expected = '  ---a---b-c---d-e---f---|';

      expectObservable(event$.pipe(toLines())).toBe(expected, lines);
    });
  });

  it('needs no pieces', () => {
    runMarbles(({ hot, expectObservable }) => {
      const event$ = hot('-u-s-m-n-|', events);
      const expected = '  -a-b-e-f-|';

      expectObservable(event$.pipe(toLines())).toBe(expected, lines);
    });
  });

  it('stays silent on a source that never emits', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot<SessionEvent>('-');

      expectObservable(event$.pipe(toConversation())).toBe('-');
      expectSubscriptions(event$.subscriptions).toBe('^');
    });
  });

  it('completes with an empty source', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const event$ = cold<SessionEvent>('|');

      expectObservable(event$.pipe(toConversation())).toBe('|');
      expectSubscriptions(event$.subscriptions).toBe('(^!)');
    });
  });

  it('errors with the source', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-u-s-#', events);

      expectObservable(event$.pipe(toLines())).toBe('-a-b-#', lines);
      expectSubscriptions(event$.subscriptions).toBe('^----!');
    });
  });

  it('leaves the source when its subscriber leaves', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('  -u---s-|', events);
      const subscription = '^--!';

      expectObservable(event$.pipe(toLines()), subscription).toBe('-a--', lines);
      expectSubscriptions(event$.subscriptions).toBe(subscription);
    });
  });

  it('starts fresh for a second subscriber', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-u-s-|', events);
      const line$ = event$.pipe(toLines());

      expectObservable(line$).toBe('-a-b-|', lines);
      expectObservable(line$, '--^').toBe('---l-|', { l: 'running _' });
      expectSubscriptions(event$.subscriptions).toBe(['^----!', '--^--!']);
    });
  });

  it('starts fresh on retry', () => {
    runMarbles(({ expectObservable }) => {
      const event$ = concat(
        of(events['u']!),
        throwError(() => 'error'),
      );

      expectObservable(event$.pipe(toLines(), retry(1))).toBe('(aa#)', lines);
    });
  });

  it('takes a synchronous source', () => {
    runMarbles(({ expectObservable }) => {
      const event$ = of(...'usdemn'.split('').map((letter) => events[letter]!));

      expectObservable(event$.pipe(toLines())).toBe('(abcdef|)', lines);
      expectObservable(event$.pipe(toLines(), take(1))).toBe('(a|)', lines);
    });
  });
});
