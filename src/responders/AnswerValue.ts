import type { QuestionContext } from './QuestionContext.js';

/** An answer, or a function of the input that returns it at once. */
export type AnswerValue<Input, Output> = Output | ((input: Input, context: QuestionContext) => Output);
