import type { QuestionContext } from './QuestionContext.js';

/** What a responder's function knows of an ask beside its input. */
export interface AskContext extends QuestionContext {
  /** Fires when this function's answer is no longer wanted: aborted, answered elsewhere, too late, dropped, disconnected. */
  readonly signal: AbortSignal;
}
