/** When the context window is compacted. */
export interface InfiniteSessionConfig {
  /** Default true. With false there is no `workspacePath` either. */
  readonly enabled?: boolean;
  /** Fraction of the window, 0 to 1, at which compaction begins in the background. Default 0.8. */
  readonly backgroundCompactionThreshold?: number;
  /** Fraction of the window, 0 to 1, at which the agent waits for compaction to end. Default 0.95. */
  readonly bufferExhaustionThreshold?: number;
}
