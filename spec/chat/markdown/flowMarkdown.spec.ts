import { runMarbles } from 'copilot-rx/testing';
import { from, lastValueFrom, map, reduce } from 'rxjs';
import * as fc from 'fast-check';
import { flowMarkdown } from '../../../chat/markdown/flowMarkdown.js';
import { graphemesOf } from '../../../chat/screen/widthOf.js';
import type { Span } from '../../../chat/markdown/Span.js';

const plain = (row: readonly Span[]) => row.map(({ text }) => text).join('');
const looks = ({ rows, live }: { rows: readonly (readonly Span[])[]; live: readonly Span[] }) => ({
  rows: rows.map(plain),
  live: plain(live),
});
const set = async (pieces: readonly string[], columns = 20) =>
  lastValueFrom(
    from(pieces).pipe(
      flowMarkdown(() => columns),
      reduce((all: string[], { rows }) => [...all, ...rows.map(plain)], []),
    ),
  );

describe('flowMarkdown', () => {
  it('lets rows out when they are finished, and shows the one that is written', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const piece$ = cold(' -a---b---|', { a: 'A **bold** word and', b: ' one more.\n\nThe next' });
      const subscription = '^--------!';
      const expected = '    -x---y---(z|)';
      const flow$ = piece$.pipe(
        flowMarkdown(() => 20),
        map(looks),
      );
      expectObservable(flow$).toBe(expected, {
        x: { rows: [], live: 'A bold word and' },
        y: { rows: ['A bold word and one', 'more.'], live: 'The next' },
        z: { rows: ['', 'The next'], live: '' },
      });
      expectSubscriptions(piece$.subscriptions).toBe(subscription);
    });
  });

  it('ends with its source, and passes on its error', () => {
    runMarbles(({ cold, expectObservable }) => {
      const flow = () => flowMarkdown(() => 20);
      expectObservable(cold('-').pipe(flow())).toBe('-');
      expectObservable(cold('|').pipe(flow(), map(looks))).toBe('(z|)', { z: { rows: [], live: '' } });
      expectObservable(cold('--#').pipe(flow())).toBe('--#');
    });
  });

  it('never takes a row back: a phrase that may yet be bold waits', async () => {
    const text = 'One two three four five **six seven eight nine ten** and the end.';
    expect(await set(graphemesOf(text))).toEqual([
      'One two three four',
      'five six seven eight',
      'nine ten and the',
      'end.',
    ]);
  });

  it('sets lists, code, quotes, tables and rules', async () => {
    const text = [
      '# Title',
      '- one\n- [x] two\n  1. three',
      '```ts\nconst a  = 1;\n\nlet b;\n```',
      '> quoted',
      '| a | b |\n|---|--:|\n| 1 | 22 |\n',
      '---',
    ].join('\n\n');
    expect(await set(graphemesOf(text), 30)).toEqual([
      'Title',
      '',
      '• one',
      '• ☑ two',
      '  1. three',
      '',
      '  const a  = 1;',
      '  ',
      '  let b;',
      '',
      '│ quoted',
      '',
      'a │  b',
      '──┼───',
      '1 │ 22',
      '',
      '─'.repeat(30),
    ]);
  });

  it('says the same however the text is cut into pieces', async () => {
    const words = fc.constantFrom(
      'word',
      '**bold**',
      '`code`',
      'a_b',
      '\n',
      '\n\n',
      '- item',
      '> q',
      '1. n',
      'long'.repeat(9),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 25 }), async (parts) => {
        const text = parts.join(' ');
        expect((await set(graphemesOf(text))).join(' ').split(/\s+/)).toEqual(
          (await set([text])).join(' ').split(/\s+/),
        );
      }),
      { numRuns: 60 },
    );
  });
});
