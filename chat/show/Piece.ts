/** What a turn has to show, in order. */
export type Piece =
  /** A bit of the answer. */
  | { readonly kind: 'text'; readonly text: string }
  /** The message is finished; another may follow. */
  | { readonly kind: 'end' }
  /** A line about what happens: a tool, a notice. */
  | { readonly kind: 'note'; readonly tone: 'good' | 'bad' | 'plain'; readonly text: string; readonly detail: string };
