/** A stretch of text that looks the same from end to end. A row of the screen is a list of these. */
export interface Span {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What a stretch of text is. */
export type Mark = 'strong' | 'emphasis' | 'code' | 'link' | 'deleted' | 'heading' | 'faint';
