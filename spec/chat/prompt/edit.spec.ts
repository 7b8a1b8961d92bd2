import type { Key } from '../../../chat/keyboard/Key.js';
import { newDraft } from '../../../chat/prompt/Draft.js';
import { edit } from '../../../chat/prompt/edit.js';
import { frameOf } from '../../../chat/prompt/frameOf.js';
import { plainPaint } from '../support/plainPaint.js';

/** `a` types, `<left>` presses, `<ctrl-c>` with Ctrl, `<meta-return>` with Alt. */
function press(keys: string, past: readonly string[] = []) {
  return (keys.match(/<[^>]+>|[^<]/gu) ?? []).map(keyOf).reduce(edit, newDraft(past));
}

function keyOf(token: string): Key {
  const [, ctrl, meta, name] = /^<(ctrl-)?(meta-)?(.+)>$/.exec(token) ?? [];
  if (name === undefined) return { kind: 'key', name: token, text: token, ctrl: false, meta: false };
  return { kind: 'key', name, text: '', ctrl: ctrl !== undefined, meta: meta !== undefined };
}

describe('a prompt that is written', () => {
  it.each([
    ['ab<left>c', 'acb', 2],
    ['a😀<backspace>b', 'ab', 2],
    ['one two<ctrl-w>', 'one ', 4],
    ['one two<meta-b><ctrl-k>', 'one ', 4],
    ['one<ctrl-a>x<ctrl-e>y', 'xoney', 5],
    ['one<meta-return>two<up>x', 'onex\ntwo', 4],
    ['one\\<return>two', 'one\ntwo', 7],
    ['one<enter>two<home><ctrl-u>', 'one\ntwo', 4],
    ['ab<ctrl-a><ctrl-d>', 'b', 0],
    ['ab<ctrl-c>c', 'c', 1],
  ])('%s', (keys, text, cursor) => {
    expect(press(keys)).toMatchObject({ text, cursor, end: undefined });
  });

  it('ends: sent, or closed; nothing is no prompt', () => {
    expect(press('hi<return>').end).toBe('submitted');
    expect(press('<ctrl-d>').end).toBe('closed');
    expect(press(' <return>').end).toBeUndefined();
    expect(press('<ctrl-c>').note).toContain('again quits');
    expect(press('<ctrl-c>a').note).toBe('');
  });

  it('goes through prompts of before, and keeps the new one', () => {
    const past = ['one', 'two'];
    expect(press('new<up>', past).text).toBe('two');
    expect(press('new<up><up><up>', past).text).toBe('one');
    expect(press('new<up><up><down><down>', past).text).toBe('new');
  });

  it('takes what is pasted as it is, without what a terminal would obey', () => {
    const pasted = edit(newDraft([]), { kind: 'paste', text: 'a\n\tb\u001b[2J' });
    expect(pasted.text).toBe('a\n    b[2J');
  });
});

describe('a prompt that is drawn', () => {
  const size = { columns: 10, height: 5 };

  it('is wrapped before the terminal would, with the cursor where it is', () => {
    const frame = frameOf(press('abcdefghij'), size, plainPaint);
    expect(frame).toEqual({ rows: ['› abcdefg', '  hij'], cursor: { row: 1, column: 5 } });
  });

  it('counts wide letters twice', () => {
    expect(frameOf(press('日本語'), size, plainPaint).cursor).toEqual({ row: 0, column: 8 });
  });

  it('shows the rows around the cursor when it is higher than the screen', () => {
    const draft = edit(newDraft([]), { kind: 'paste', text: '1\n2\n3\n4\n5\n6' });
    expect(frameOf(draft, size, plainPaint).rows).toEqual(['  4', '  5', '  6']);
    expect(frameOf({ ...draft, end: 'submitted' }, size, plainPaint).rows).toHaveLength(6);
  });
});
