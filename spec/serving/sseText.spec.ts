import { runMarbles } from 'copilot-rx/testing';
import { of } from 'rxjs';
import { sseText } from '../../src/serving/sseText.js';

const heartbeat = ':\n\n';
const texts = { h: heartbeat, a: 'data: a\n\n', b: 'event: end\nid: 7\ndata: b\n\n' };
const messages = { a: { data: 'a' }, b: { event: 'end', id: '7', data: 'b' } };

describe('sseText', () => {
  it('writes messages, with a comment at first and then every so often', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const message$ = hot('  ---a----b--|', messages);
      const subscription = '  ^----------!';
      const expected = '      h--a-h--b-h|';

      expectObservable(message$.pipe(sseText(5))).toBe(expected, texts);
      expectSubscriptions(message$.subscriptions).toBe(subscription);
    });
  });

  it('errors with the source', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const message$ = hot('  -a-#', messages);
      expectObservable(message$.pipe(sseText(5))).toBe('ha-#', texts);
      expectSubscriptions(message$.subscriptions).toBe('^--!');
    });
  });

  it('leaves the source and stops the clock when its subscriber leaves', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const message$ = hot('-a---------', messages);
      expectObservable(message$.pipe(sseText(5)), '^-----!').toBe('ha---h-', texts);
      expectSubscriptions(message$.subscriptions).toBe('^-----!');
    });
  });

  it('takes a synchronous source', () => {
    runMarbles(({ expectObservable }) => {
      expectObservable(of(messages.a).pipe(sseText(5))).toBe('(ha|)', texts);
    });
  });
});
