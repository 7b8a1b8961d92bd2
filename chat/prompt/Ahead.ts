import type { Key } from '../keyboard/Key.js';
import type { Draft } from './Draft.js';
import { newDraft } from './Draft.js';
import { edit } from './edit.js';

/** What was typed, and not taken yet. */
export interface Ahead {
  /** What Enter was pressed behind, the oldest first. */
  readonly sent: readonly string[];
  /** What is being written. */
  readonly draft: Draft;
}

/** What a key makes of it: a fold, pure. Only who is asked for a prompt can close it. */
export function typeAhead({ sent, draft: before }: Ahead, key: Key, isAsked: boolean): Ahead {
  const draft = edit(before, key);
  const { end, text, past } = draft;
  if (end === 'submitted')
    return { sent: [...sent, text], draft: newDraft(text === past.at(-1) ? past : [...past, text]) };
  return { sent, draft: isAsked ? draft : { ...draft, end: undefined } };
}

/** Ctrl-C empties a prompt. What was sent too early is there to be written on: all of it in one. */
export function interruptAhead({ sent, draft }: Ahead, isAsked: boolean): Ahead {
  if (isAsked) return { sent, draft: edit(draft, ctrlC) };
  const texts = [...sent, draft.text].filter((text) => text !== '');
  return sent.length === 0 ? { sent, draft } : { sent: [], draft: newDraft(draft.past, texts.join('\n')) };
}

const ctrlC: Key = { kind: 'key', name: 'c', text: '', ctrl: true, meta: false };

/** There are more prompts of before. */
export function addPast({ sent, draft }: Ahead, prompts: readonly string[]): Ahead {
  const past = [...draft.past, ...prompts];
  return { sent, draft: { ...draft, past, at: draft.at === draft.past.length ? past.length : draft.at } };
}
