import { answerWith } from './answerWith.js';
import type { Flatten } from './Flatten.js';
import type { QuestionOperator } from './QuestionOperator.js';
import type { Responder } from './Responder.js';

/** A responder as one operator: a function answers all asks at once, or as `flatten` says. */
export function operatorOf<Input, Output>(
  responder: Responder<Input, Output>,
  flatten?: Flatten,
): QuestionOperator<Input, Output> {
  return typeof responder === 'function'
    ? answerWith<Input, Output>(responder, flatten)
    : (question$) => responder.answerQuestions(question$);
}
