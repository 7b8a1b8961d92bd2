import type { OperatorFunction } from 'rxjs';
import type { Question } from './Question.js';

/** A stage of a pipeline: passes questions on, answered or as they are. */
export type QuestionOperator<Input, Output> = OperatorFunction<Question<Input, Output>, Question<Input, Output>>;
