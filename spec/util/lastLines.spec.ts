import { lastLines } from '../../src/util/lastLines.js';

describe('lastLines', () => {
  it('keeps the last lines, oldest first', () => {
    expect(linesOf(2, 'one\ntwo\nthree\n')).toEqual(['two', 'three']);
  });

  it('counts the line that is not finished yet', () => {
    expect(linesOf(2, 'one\ntwo\nthr')).toEqual(['two', 'thr']);
  });

  it('joins lines that come in pieces', () => {
    expect(linesOf(3, 'o', 'ne\r', '\ntw', 'o\n', 'three')).toEqual(['one', 'two', 'three']);
  });

  it('leaves out blank lines', () => {
    expect(linesOf(3, '\n\none\n  \n\ntwo\n', ' \r')).toEqual(['one', 'two']);
  });

  it('has none to begin with', () => {
    expect(linesOf(3)).toEqual([]);
  });

  it('cuts long lines, finished or not', () => {
    const long = 'x'.repeat(5_000);

    expect(linesOf(3, `${long}\n`, long, long).map(({ length }) => length)).toEqual([2_000, 2_000]);
  });

  it('cleans lines before it cuts them, whole or not, however they were cut on their way', () => {
    const { push, lines } = lastLines(3, (line) => line.replaceAll('secret', '…'));

    for (const chunk of ['a sec', 'ret\n', `${'x'.repeat(1_997)}secret\n`, 'open secret']) push(chunk);

    expect(lines()).toEqual(['a …', `${'x'.repeat(1_997)}…`, 'open …']);
  });
});

function linesOf(count: number, ...chunks: string[]): readonly string[] {
  const { push, lines } = lastLines(count);
  chunks.forEach(push);
  return lines();
}
