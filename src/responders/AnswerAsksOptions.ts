import type { Observable } from 'rxjs';
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
  /** How long a hook may take, since the runtime waits for ever; default 60,000 ms. */
  readonly hookDeadlineMs?: number;
}
