/** What is drawn at the bottom of the screen, to be drawn over by the next. */
export interface Frame {
  /** No row is wider than the screen. They may hold colours. */
  readonly rows: readonly string[];
  /** Where the cursor stands; default: behind the last row. */
  readonly cursor?: { readonly row: number; readonly column: number };
}
