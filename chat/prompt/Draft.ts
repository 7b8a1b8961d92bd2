/** A prompt while it is written. */
export interface Draft {
  readonly text: string;
  /** The index in `text` that the cursor stands before. */
  readonly cursor: number;
  /** Prompts of before, the oldest first. */
  readonly past: readonly string[];
  /** Which of them is shown; `past.length` is the new one. */
  readonly at: number;
  /** The new one, while an old one is shown. */
  readonly set: string;
  /** How it ended, once it has. */
  readonly end: 'submitted' | 'closed' | undefined;
  /** A word to the user, until the next key. */
  readonly note: string;
}

/** A prompt that is to be written. */
export function newDraft(past: readonly string[], text = ''): Draft {
  return { text, cursor: text.length, past, at: past.length, set: '', end: undefined, note: '' };
}
