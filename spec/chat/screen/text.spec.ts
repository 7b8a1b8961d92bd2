import { clip } from '../../../chat/screen/clip.js';
import { createPaint } from '../../../chat/screen/createPaint.js';
import { widthOf } from '../../../chat/screen/widthOf.js';
import { withVisibleControls, withoutControls } from '../../../chat/screen/withoutControls.js';

describe('text of others on a screen', () => {
  it('is not obeyed: sequences lose what makes them some, or are shown', () => {
    const nasty = 'rm\u001b[2K\u202e -rf\r\n\tx';
    expect(withoutControls(nasty)).toBe('rm[2K -rf\n\tx');
    expect(withVisibleControls(nasty)).toBe('rm\\u{1b}[2K\\u{202e} -rf\\u{d}\n\tx');
  });

  it.each([
    ['abc', 3],
    ['日本', 4],
    ['👩‍👩‍👧', 2],
    ['e\u0301', 1],
    ['✓', 1],
  ])('%s takes %i columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });

  it('is cut at the width of the screen', () => {
    expect([clip('one\n two', 20), clip('one two three', 8), clip('one two three', 8, 'start')]).toEqual([
      'one two',
      'one two…',
      '…o three',
    ]);
  });

  it.each([
    [{ isTTY: true, env: {} }, true],
    [{ isTTY: true, env: { NO_COLOR: '1' } }, false],
    [{ isTTY: true, env: { TERM: 'dumb' } }, false],
    [{ isTTY: false, env: {} }, false],
    [{ isTTY: false, env: { FORCE_COLOR: '1' } }, true],
  ])('has colours or none: %j', (source, coloured) => {
    expect(createPaint(source).accent('x').includes('\u001b')).toBe(coloured);
  });
});
