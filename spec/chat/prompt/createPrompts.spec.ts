import { Subject } from 'rxjs';
import type { Key } from '../../../chat/keyboard/Key.js';
import { createPrompts } from '../../../chat/prompt/createPrompts.js';
import { createScreen } from '../../../chat/screen/createScreen.js';
import { createScreenReader } from '../../e2e/support/createScreenReader.js';
import { quietTerminal } from '../support/quietTerminal.js';

/** Somebody at a screen of 40 columns. `\n` sends, `^` is up, `!` is Ctrl-C, `~` is Ctrl-D. */
function someone() {
  const reader = createScreenReader(40);
  const out = {
    isTTY: true,
    columns: 40,
    rows: 12,
    write: (text: string) => reader.read(text.replaceAll('\n', '\r\n')),
  };
  const screen = createScreen({ out, err: out });
  const keys$ = new Subject<Key>();
  const interrupts$ = new Subject<void>();
  const prompts = createPrompts(quietTerminal({ screen, keys$, interrupts$ }).terminal);
  const typing = prompts.typing$.subscribe();
  const taken: (string | undefined)[] = [];
  const named: Readonly<Record<string, string>> = { '\n': 'return', '^': 'up', '~': 'd' };
  return {
    ...prompts,
    screen,
    taken,
    type: (text: string) => {
      for (const char of text) {
        const name = named[char];
        if (char === '!') interrupts$.next();
        else if (name === undefined) keys$.next({ kind: 'key', name: char, text: char, ctrl: false, meta: false });
        else keys$.next({ kind: 'key', name, text: '', ctrl: name === 'd', meta: false });
      }
    },
    take: () => prompts.next$.subscribe(({ text }) => taken.push(text)),
    leaveKeyboard: () => keys$.complete(),
    leave: () => typing.unsubscribe(),
    shown: () => reader.text().trimEnd(),
  };
}

describe('prompts', () => {
  it('are kept while nobody takes them, shown below all else, and taken one after the other', () => {
    const { type, take, taken, screen, shown } = someone();
    screen.draw({ rows: ['thinking'] }, 'err');
    expect(shown()).toBe('thinking');
    type('one\ntwo\nth');
    expect(shown()).toBe('thinking\n› one\n› two\n› th');
    screen.print('said', 'out');
    screen.draw(undefined, 'err');
    take();
    expect(shown()).toBe('said\n› one\n› two\n› th');
    take();
    expect(taken).toEqual(['one', 'two']);
    take();
    type('ree\n');
    expect(taken).toEqual(['one', 'two', 'three']);
    expect(shown()).toBe('said\n› one\n› two\n› three');
  });

  it('of which many wait take a few rows', () => {
    const { type, shown } = someone();
    type('1\n2\n3\n4\n5\n');
    expect(shown()).toBe('› 1\n› 2\n› 3\n  … 2 more');
  });

  it('are there for the up key, also those that were sent ahead', () => {
    const { type, take, taken, remember } = someone();
    remember(['old']);
    type('one\n');
    take();
    take();
    type('^\n');
    take();
    type('^^\n');
    expect(taken).toEqual(['one', 'one', 'old']);
  });

  it('are given back by Ctrl-C while nobody takes them; where one is asked for it empties it', () => {
    const { type, take, taken, shown } = someone();
    type('half!');
    expect(shown()).toBe('› half');
    type('\none\nand!');
    take();
    expect(shown()).toBe('› half\n  one\n  and');
    type('!');
    expect(shown()).toBe('›');
    type('two\n');
    expect(taken).toEqual(['two']);
  });

  it('are closed by Ctrl-D where one is asked for, and with the keyboard when all are taken', () => {
    const one = someone();
    one.type('~');
    one.take();
    expect(one.taken).toEqual([]);
    one.type('~');
    expect(one.taken).toEqual([undefined]);

    const other = someone();
    other.type('last\n');
    other.leaveKeyboard();
    other.take();
    other.take();
    expect(other.taken).toEqual(['last', undefined]);
  });

  it('leave the keyboard to whoever has the screen', () => {
    const { type, take, taken, screen, shown } = someone();
    type('a');
    const release = screen.hold();
    type('x\n');
    expect(shown()).toBe('');
    release();
    take();
    type('b\n');
    expect(taken).toEqual(['ab']);
  });

  it('hold questions up while one is half written, and say so', () => {
    const { type, idle$, shown, leave } = someone();
    const moments: string[] = [];
    idle$.subscribe(() => moments.push('at once'));
    type('a');
    idle$.subscribe(() => moments.push('when it was sent'));
    idle$.subscribe(() => moments.push('never')).unsubscribe();
    type('b');
    expect(moments).toEqual(['at once']);
    expect(shown()).toBe('› ab\n  A question waits until this is sent,…');
    type('\n');
    expect(moments).toEqual(['at once', 'when it was sent']);
    expect(shown()).toBe('› ab');
    leave();
    expect(shown()).toBe('');
  });
});
