/** What a slot has made of a question. */
export type Verdict<Output> =
  | { readonly outcome: 'answered'; readonly value: Output }
  | { readonly outcome: 'default' }
  | { readonly outcome: 'failed'; readonly error: unknown };
