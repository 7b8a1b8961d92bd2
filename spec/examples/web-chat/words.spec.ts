import { countWords } from '../../../examples/web-chat/words/countWords.js';
import { durationWords } from '../../../examples/web-chat/words/durationWords.js';
import { errorWords } from '../../../examples/web-chat/words/errorWords.js';
import { permissionWords } from '../../../examples/web-chat/words/permissionWords.js';
import { toolWords } from '../../../examples/web-chat/words/toolWords.js';

describe('the words of the web chat', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1k'],
    [1_234, '1.2k'],
    [128_000, '128k'],
    [999_499, '999k'],
    [999_500, '1M'],
    [2_500_000, '2.5M'],
  ])('say %d shortly: %s', (count, words) => {
    expect(countWords(count)).toBe(words);
  });

  it.each([
    [480, '480 ms'],
    [2_100, '2.1 s'],
    [180_000, '3 min'],
    [7_200_000, '2 h'],
  ])('say that %d milliseconds are %s', (ms, words) => {
    expect(durationWords(ms)).toBe(words);
  });

  it('tell what is to be allowed, letter for letter', () => {
    const shell = { kind: 'shell', fullCommandText: 'rm -r /', intention: 'Make room', canOfferSessionApproval: false };
    expect(permissionWords(shell as never)).toEqual({
      title: 'Run a command?',
      exact: 'rm -r /',
      isDiff: false,
      intention: 'Make room',
      canLast: false,
    });
    expect(permissionWords({ kind: 'write', fileName: 'a.txt', diff: '+ a' })).toMatchObject({
      title: 'Write a.txt?',
      exact: '+ a',
      isDiff: true,
      canLast: true,
    });
    expect(permissionWords({ kind: 'custom-tool', toolName: 'pay', args: { sum: 1 } })).toMatchObject({
      title: 'Use the tool pay?',
      exact: '{\n  "sum": 1\n}',
    });
    expect(permissionWords({ kind: 'memory' })).toMatchObject({ title: 'Allow this (memory)?' });
  });

  it.each([
    [{ description: 'x', command: 'ls\n -l' }, 'ls -l'],
    [{ word: 'stream' }, 'stream'],
    ['plain', 'plain'],
    [{ n: 1 }, ''],
    [undefined, ''],
  ])('pick the most telling argument of %j', (args, words) => {
    expect(toolWords(args)).toBe(words);
  });

  it('say what went wrong, and its code', () => {
    expect(errorWords(Object.assign(new Error('It is gone.'), { code: 'CONNECTION_LOST' }))).toBe(
      'It is gone. (CONNECTION_LOST)',
    );
    expect(errorWords('odd')).toBe('odd');
  });
});
