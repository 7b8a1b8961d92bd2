import type { Span } from './Span.js';

/** What a piece of Markdown does to the screen. */
export interface MarkdownFlow {
  /** Rows that are finished, and never change again. */
  readonly rows: readonly (readonly Span[])[];
  /** The row that is being written. */
  readonly live: readonly Span[];
}
