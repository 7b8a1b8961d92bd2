import type { Answer } from '../protocol/Answer.js';
import type { Ask } from '../protocol/Ask.js';

/** What has become of an ask. */
export interface AnsweredAsk {
  readonly ask: Ask;
  /** What goes to the runtime; absent when nobody there waits for it. */
  readonly answer?: Answer;
  readonly outcome: AskOutcome;
  /** From the ask to the answer. */
  readonly latencyMs: number;
  /** What the responder threw, when `outcome` is `failed`. */
  readonly error?: unknown;
}

/**
 * How an ask was settled: by its responder; with the safe default; with a failure, since the responder failed; not at all,
 * since nobody waits any more; or with the default, since the responder took too long.
 */
export type AskOutcome = 'answered' | 'default' | 'failed' | 'withdrawn' | 'deadline';
