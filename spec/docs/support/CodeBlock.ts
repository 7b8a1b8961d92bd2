/** A piece of TypeScript that a reader may copy. */
export interface CodeBlock {
  /** The file it is in, from the root of the repository. */
  readonly file: string;
  /** The line of its first line of code, from 1. */
  readonly line: number;
  readonly code: string;
}
