/** The writing side of a terminal, or of a pipe: `process.stdout` is one. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  readonly write: (text: string) => unknown;
}

/** Answers go to `out`; all else goes to `err`. */
export type Channel = 'out' | 'err';
