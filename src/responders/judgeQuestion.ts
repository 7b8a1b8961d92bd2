import { isOpen } from './isOpen.js';
import type { Question } from './Question.js';

/** Whether a question is open and wanted; if not, what becomes of it: it passes as it is, or has failed when it cannot be told. */
export function judgeQuestion<Input, Output>(
  question: Question<Input, Output>,
  isWanted: (question: Question<Input, Output>) => boolean,
): 'wanted' | Question<Input, Output> {
  try {
    return isOpen(question) && isWanted(question) ? 'wanted' : question;
  } catch (error) {
    return { ...question, failure: { error } };
  }
}
