import type { Key } from '../keyboard/Key.js';
import { graphemesOf } from '../screen/widthOf.js';
import { withoutControls } from '../screen/withoutControls.js';
import type { Draft } from './Draft.js';

/** What a key makes of a prompt: a fold, pure. Enter sends; Alt-Enter, Ctrl-J, or Enter behind a `\` begin a new line. */
export function edit(before: Draft, key: Key): Draft {
  const draft: Draft = { ...before, note: '' };
  if (key.kind === 'paste') return insert(draft, withoutControls(key.text).replaceAll('\t', '    '));
  const { name = '', ctrl, meta } = key;
  const command = commands[`${ctrl ? 'ctrl-' : ''}${meta ? 'meta-' : ''}${name}`];
  if (command !== undefined) return command(draft);
  return key.text === '' ? draft : insert(draft, key.text);
}

type Command = (draft: Draft) => Draft;

const commands: Readonly<Record<string, Command | undefined>> = {
  return: enter,
  'meta-return': (draft) => insert(draft, '\n'),
  enter: (draft) => insert(draft, '\n'),
  'meta-enter': (draft) => insert(draft, '\n'),
  'ctrl-c': interrupt,
  'ctrl-d': (draft) => (draft.text === '' ? { ...draft, end: 'closed' } : replace(draft, draft.cursor, right(draft))),
  backspace: (draft) => replace(draft, left(draft), draft.cursor),
  'ctrl-h': (draft) => replace(draft, left(draft), draft.cursor),
  delete: (draft) => replace(draft, draft.cursor, right(draft)),
  'ctrl-w': (draft) => replace(draft, wordBefore(draft), draft.cursor),
  'meta-backspace': (draft) => replace(draft, wordBefore(draft), draft.cursor),
  'ctrl-u': (draft) => replace(draft, lineStart(draft), draft.cursor),
  'ctrl-k': (draft) => replace(draft, draft.cursor, lineEnd(draft)),
  left: (draft) => ({ ...draft, cursor: left(draft) }),
  'ctrl-b': (draft) => ({ ...draft, cursor: left(draft) }),
  right: (draft) => ({ ...draft, cursor: right(draft) }),
  'ctrl-f': (draft) => ({ ...draft, cursor: right(draft) }),
  'meta-b': (draft) => ({ ...draft, cursor: wordBefore(draft) }),
  'ctrl-left': (draft) => ({ ...draft, cursor: wordBefore(draft) }),
  'meta-f': (draft) => ({ ...draft, cursor: wordAfter(draft) }),
  'ctrl-right': (draft) => ({ ...draft, cursor: wordAfter(draft) }),
  home: (draft) => ({ ...draft, cursor: lineStart(draft) }),
  'ctrl-a': (draft) => ({ ...draft, cursor: lineStart(draft) }),
  end: (draft) => ({ ...draft, cursor: lineEnd(draft) }),
  'ctrl-e': (draft) => ({ ...draft, cursor: lineEnd(draft) }),
  up: (draft) => (lineStart(draft) === 0 ? recall(draft, draft.at - 1) : { ...draft, cursor: aLineUp(draft) }),
  'ctrl-p': (draft) => recall(draft, draft.at - 1),
  down: (draft) =>
    lineEnd(draft) === draft.text.length ? recall(draft, draft.at + 1) : { ...draft, cursor: aLineDown(draft) },
  'ctrl-n': (draft) => recall(draft, draft.at + 1),
};

function enter(draft: Draft): Draft {
  if (draft.text[draft.cursor - 1] === '\\') return replace(draft, draft.cursor - 1, draft.cursor, '\n');
  return draft.text.trim() === '' ? draft : { ...draft, end: 'submitted' };
}

/** Throws the prompt away; a second one quits, but that is not of the prompt's business. */
function interrupt(draft: Draft): Draft {
  const note = draft.text === '' ? 'Ctrl-C again quits, and so does Ctrl-D.' : '';
  return { ...draft, text: '', cursor: 0, at: draft.past.length, note };
}

function insert(draft: Draft, text: string): Draft {
  return replace(draft, draft.cursor, draft.cursor, text);
}

function replace(draft: Draft, from: number, to: number, text = ''): Draft {
  return { ...draft, text: draft.text.slice(0, from) + text + draft.text.slice(to), cursor: from + text.length };
}

function recall(draft: Draft, at: number): Draft {
  if (at < 0 || at > draft.past.length) return draft;
  const set = draft.at === draft.past.length ? draft.text : draft.set;
  const text = draft.past[at] ?? set;
  return { ...draft, at, set, text, cursor: text.length };
}

function left({ text, cursor }: Draft): number {
  return cursor - (graphemesOf(text.slice(0, cursor)).at(-1)?.length ?? 0);
}

function right({ text, cursor }: Draft): number {
  return cursor + (graphemesOf(text.slice(cursor))[0]?.length ?? 0);
}

function wordBefore({ text, cursor }: Draft): number {
  return Math.max(0, text.slice(0, cursor).search(/\S+\s*$/));
}

function wordAfter({ text, cursor }: Draft): number {
  return cursor + (/^\s*\S*/.exec(text.slice(cursor))?.[0].length ?? 0);
}

function lineStart({ text, cursor }: Draft): number {
  return cursor === 0 ? 0 : text.lastIndexOf('\n', cursor - 1) + 1;
}

function lineEnd({ text, cursor }: Draft): number {
  const end = text.indexOf('\n', cursor);
  return end === -1 ? text.length : end;
}

function aLineUp(draft: Draft): number {
  const start = lineStart(draft);
  const above = lineStart({ ...draft, cursor: start - 1 });
  return Math.min(above + draft.cursor - start, start - 1);
}

function aLineDown(draft: Draft): number {
  const below = lineEnd(draft) + 1;
  return Math.min(below + draft.cursor - lineStart(draft), lineEnd({ ...draft, cursor: below }));
}
