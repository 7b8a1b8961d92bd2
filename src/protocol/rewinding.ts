/** A prompt that the session can go back to. */
export interface RewindPoint {
  /** Of the `user.message`: what `rewind` takes. */
  readonly eventId: string;
  readonly userMessage: string;
  /** ISO 8601. */
  readonly timestamp: string;
  /** Whether the files as they were then are known. */
  readonly canRestoreFiles: boolean;
  readonly fileCount: number;
}

/** What going back would change. */
export interface RewindPreview {
  readonly available: boolean;
  /** Why not: `file-change-tracking-disabled`, `session-busy`, … */
  readonly reason?: string;
  readonly files: readonly {
    readonly path: string;
    readonly changeType: 'created' | 'deleted' | 'modified';
    readonly linesAdded: number;
    readonly linesRemoved: number;
  }[];
}

/** How going back went. */
export interface RewindResult {
  /** `success`, or what was in the way: `session-busy`, `file-change-tracking-disabled`, … */
  readonly outcome: string;
  readonly eventsRemoved?: number;
  readonly restoredFiles: readonly string[];
  readonly skippedFiles: readonly { readonly path: string; readonly reason: string }[];
  readonly error?: string;
}

/** What a compaction came to. */
export interface CompactionResult {
  readonly success: boolean;
  readonly tokensRemoved: number;
  readonly messagesRemoved: number;
  readonly summaryContent?: string;
}
