import type { Question } from './Question.js';

/** Whether a question still waits for an answer: no operator has answered it, or failed at it. */
export function isOpen({ answer, failure }: Question<unknown, unknown>): boolean {
  return answer === undefined && failure === undefined;
}
