import { AsyncSubject, Observable } from 'rxjs';
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
  const answered = createOutcome<unknown>();
  const settled = createOutcome<void>();
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
    context: { settled$: settled.value$, ...context },
    answered$: answered.value$,
    hold,
    ...(progress === undefined ? undefined : { progress }),
  };
  const settling = {
    answer: (value: Output) => answered.give(value),
    end: () => {
      answered.end();
      settled.give();
      settled.end();
    },
  };
  return { question, settling, release };
}

/** An AsyncSubject that is made when somebody subscribes: most asks are settled before anybody does. */
function createOutcome<T>() {
  let subject: AsyncSubject<T> | undefined;
  let given: { readonly value: T } | undefined;
  let ended = false;
  const open = () => {
    const opened = new AsyncSubject<T>();
    if (given !== undefined) opened.next(given.value);
    if (ended) opened.complete();
    return opened;
  };
  return {
    value$: new Observable<T>((subscriber) => (subject ??= open()).subscribe(subscriber)),
    give: (value: T) => {
      given = { value };
      subject?.next(value);
    },
    end: () => {
      ended = true;
      subject?.complete();
    },
  };
}
