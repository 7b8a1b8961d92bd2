/** What somebody did on the keyboard: a key, or a text that was pasted. */
export type Key =
  | {
      readonly kind: 'key';
      /** Such as `return`, `left`, `c`; undefined for letters that have no name of their own. */
      readonly name: string | undefined;
      /** The letters that it stands for, if any. */
      readonly text: string;
      readonly ctrl: boolean;
      readonly meta: boolean;
    }
  | { readonly kind: 'paste'; readonly text: string };
