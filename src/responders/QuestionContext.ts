import type { Observable } from 'rxjs';
import type { TraceContext } from '../protocol/Ask.js';

/** What is known of an ask beside its input. */
export interface QuestionContext {
  /** The id of the ask, by which `asks$` has it, too. */
  readonly askId: string;
  /** The session that asks. */
  readonly sessionId: string;
  /** The tool call it is about, where there is one. */
  readonly toolCallId?: string;
  /** The sub-agent that asks; absent for the main agent. */
  readonly agentId?: string;
  /** The trace context of the runtime, where it tells one. */
  readonly trace?: TraceContext;
  /** It was asked before, of a program or a runtime that went away: somebody may have begun to act on it. */
  readonly isRedelivery?: true;
  /**
   * Emits when nobody waits for the answer any more: answered, aborted, answered elsewhere, too late, disconnected.
   *
   * @stream hot · replays its value · emits once and completes · never errors · unsubscribe stops listening
   */
  readonly settled$: Observable<void>;
}
