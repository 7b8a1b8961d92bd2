import type { CompactionResult, RewindPoint, RewindPreview, RewindResult } from '../protocol/rewinding.js';

/** Shortens, rewinds and forks what was said (protocol 3). All of it rejects with SessionClosedError, RpcError or ConnectionLostError. */
export interface SessionHistory {
  /** Puts a summary in the place of the conversation so far; resolves when it is there. `compaction$` tells of it, too. */
  readonly compact: (options?: CompactOptions) => Promise<CompactionResult>;
  /** The prompts that the session can go back to, oldest first. */
  readonly rewindPoints: () => Promise<readonly RewindPoint[]>;
  /** What going back would do to files; needs `enableFileChangeTracking`. */
  readonly previewRewind: (eventId: string) => Promise<RewindPreview>;
  /** Goes back to before a prompt, while the session is idle. What is in the way is told by the `outcome`. */
  readonly rewind: (eventId: string, options?: RewindOptions) => Promise<RewindResult>;
  /** Copies the conversation into a new session, and resolves to its id: resume it to go on there. */
  readonly fork: (options?: ForkOptions) => Promise<string>;
}

/** How the conversation is summed up. */
export interface CompactOptions {
  /** What the summary is to keep. */
  readonly customInstructions?: string;
}

/** How far back things go. */
export interface RewindOptions {
  /** Whether files become what they were, too. Default false; needs `enableFileChangeTracking`. */
  readonly restoreFiles?: boolean;
}

/** What is copied. */
export interface ForkOptions {
  /** The copy ends before this event. Default: all of it. */
  readonly toEventId?: string;
  /** Of the new session. */
  readonly name?: string;
}
