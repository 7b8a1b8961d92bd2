import { AsyncSubject } from 'rxjs';
import type { Question } from './Question.js';
import type { QuestionContext } from './QuestionContext.js';

/** What a question is made of. */
export interface Asked<Input> {
  readonly input: Input;
  readonly context: Omit<QuestionContext, 'settled$'>;
  readonly progress?: (value: unknown) => void;
}

/** A question and the hands on it. It is held until `release` is called; `onLetGo` is told when nobody holds it any more. */
export function createQuestion<Input, Output>({ input, context, progress }: Asked<Input>, onLetGo: () => void) {
  const answered = new AsyncSubject<unknown>();
  const settled = new AsyncSubject<void>();
  let holders = 0;
  const hold = () => {
    let isHeld = true;
    holders += 1;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      holders -= 1;
      if (holders === 0) onLetGo();
    };
  };
  const release = hold();
  const question: Question<Input, Output> = {
    input,
    context: { ...context, settled$: settled },
    answered$: answered,
    hold,
    ...(progress === undefined ? {} : { progress }),
  };
  const settling = {
    answer: (value: Output) => answered.next(value),
    end: () => {
      answered.complete();
      settled.next();
      settled.complete();
    },
  };
  return { question, settling, release };
}
