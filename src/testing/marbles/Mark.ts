/** One sign in a marble line. */
export interface Mark {
  readonly frame: number;
  /** A letter, `|`, `#`, `^` or `!`. */
  readonly sign: string;
}
