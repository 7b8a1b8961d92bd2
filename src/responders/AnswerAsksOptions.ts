import type { Observable } from 'rxjs';
import type { Answer } from '../protocol/Answer.js';
import type { Ask } from '../protocol/Ask.js';
import type { Diagnostic } from '../protocol/Diagnostic.js';

/** What `answerAsks` needs to know beside the asks. */
export interface AnswerAsksOptions {
  /** Ids of asks that nobody waits for any more. */
  readonly withdrawn$: Observable<string>;
  /** Told of responders that failed or came too late. */
  readonly report: (diagnostic: Diagnostic) => void;
  /** Told of each ask that is ours to settle, before it is. */
  readonly onAsked?: (ask: Ask) => void;
  /** Told what a tool's Observable emits before its last value. */
  readonly onProgress?: (toolCallId: string, value: unknown) => void;
  /**
   * Hands an answer on, once it is told what became of its ask.
   *
   * @stream cold · no replay · emits nothing, and completes when it is delivered or cannot be · never errors · unsubscribe gives it up
   */
  readonly deliver?: (answer: Answer) => Observable<never>;
  /** How long a hook may take, since the runtime waits for ever; default 60,000 ms. */
  readonly hookDeadlineMs?: number;
}
