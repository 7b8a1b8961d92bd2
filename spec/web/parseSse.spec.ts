import { runMarbles } from 'copilot-rx/testing';
import fc from 'fast-check';
import { from } from 'rxjs';
import { writeSse } from '../../src/serving/writeSse.js';
import type { SseMessage } from '../../src/serving/SseMessage.js';
import { parseSse } from '../../src/web/parseSse.js';
import { recorded } from '../support/recorded.js';

const parsed = (...texts: readonly string[]) => recorded(from(texts).pipe(parseSse())).log.slice(0, -1);

describe('parseSse', () => {
  it('reads messages out of text that comes in pieces', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const text$ = hot('   -a-b-c|', { a: 'data: x\n', b: '\nda', c: 'ta: y\n\n' });
      const subscription = '^-----!';
      const expected = '    ---x-y|';

      expectObservable(text$.pipe(parseSse())).toBe(expected, { x: { data: 'x' }, y: { data: 'y' } });
      expectSubscriptions(text$.subscriptions).toBe(subscription);
    });
  });

  it.each([
    ['LF', 'data: a\n\ndata: b\n\n'],
    ['CRLF', 'data: a\r\n\r\ndata: b\r\n\r\n'],
    ['CR', 'data: a\r\rdata: b\r\r'],
    ['a mixture', 'data: a\n\r\ndata: b\r\n\r'],
  ])('takes %s for the end of a line', (_, text) => {
    expect(parsed(text)).toEqual([{ data: 'a' }, { data: 'b' }]);
    expect(parsed(...Array.from(text))).toEqual([{ data: 'a' }, { data: 'b' }]);
  });

  it.each<[string, string, readonly SseMessage[]]>([
    ['several lines of data', 'data: a\ndata\ndata:  b\n\n', [{ data: 'a\n\n b' }]],
    ['at most one space after the colon', 'data:a\n\ndata:  b\n\n', [{ data: 'a' }, { data: ' b' }]],
    ['a colon in the data', 'data: a: b\n\n', [{ data: 'a: b' }]],
    ['empty data', 'data\n\n', [{ data: '' }]],
    ['comments', ':\n: data: x\n\ndata: a\n:\n\n', [{ data: 'a' }]],
    ['a name, for one message', 'event: e\ndata: a\n\ndata: b\n\n', [{ event: 'e', data: 'a' }, { data: 'b' }]],
    ['a name without data, for none', 'event: e\n\ndata: b\n\n', [{ data: 'b' }]],
    ['the last name', 'event: e\nevent: f\ndata: a\n\n', [{ event: 'f', data: 'a' }]],
    [
      'an id, for all that follow',
      'id: 1\ndata: a\n\ndata: b\n\n',
      [
        { id: '1', data: 'a' },
        { id: '1', data: 'b' },
      ],
    ],
    ['an id without data, all the same', 'id: 1\n\ndata: b\n\n', [{ id: '1', data: 'b' }]],
    ['an empty id, which is one', 'id: 1\n\nid\ndata: b\n\n', [{ id: '', data: 'b' }]],
    ['no id with a NULL', 'id: 1\nid: 2\0\ndata: a\n\n', [{ id: '1', data: 'a' }]],
    ['no fields it does not know', 'retry: 10\nDATA: x\n data: x\ndata: a\nfoo\n\n', [{ data: 'a' }]],
    ['no message that is not whole', 'data: a\n\ndata: b\n', [{ data: 'a' }]],
  ])('knows %s', (_, text, messages) => {
    expect(parsed(text)).toEqual(messages);
  });

  it('reads what writeSse writes, cut anywhere', () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\r\n\0]/g, ''));
    const message = fc.record(
      { event: line.filter((text) => text !== ''), id: line, data: fc.string({ unit: 'grapheme' }) },
      { requiredKeys: ['id', 'data'] },
    );
    fc.assert(
      fc.property(fc.array(message), fc.infiniteStream(fc.integer({ min: 1, max: 9 })), (messages, lengths) => {
        let text = messages.map(writeSse).join(':\n\n');
        const pieces: string[] = [];
        for (const length of lengths) {
          if (text === '') break;
          pieces.push(text.slice(0, length));
          text = text.slice(length);
        }
        expect(parsed(...pieces)).toEqual(
          messages.map((one) => ({ ...one, data: one.data.replaceAll(/\r\n?/g, '\n') })),
        );
      }),
    );
  });

  it('errors with the source, and leaves it when it is left', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      expectObservable(hot('-a-#', { a: 'data: x\n\n' }).pipe(parseSse())).toBe('-x-#', { x: { data: 'x' } });
      const text$ = hot('-a-a-', { a: 'data: x\n\n' });
      expectObservable(text$.pipe(parseSse()), '^-!').toBe('-x-', { x: { data: 'x' } });
      expectSubscriptions(text$.subscriptions).toBe('^-!');
    });
  });

  it('starts afresh with every subscriber', () => {
    runMarbles(({ cold, expectObservable }) => {
      const message$ = cold('-a-b|', { a: 'id: 1\nda', b: 'ta: x\n\n' }).pipe(parseSse());
      expectObservable(message$).toBe('---x|', { x: { id: '1', data: 'x' } });
      expectObservable(message$, '--^').toBe('-----x|', { x: { id: '1', data: 'x' } });
    });
  });
});
