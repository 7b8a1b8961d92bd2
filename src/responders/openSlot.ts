import { Observable, Subject, takeUntil, tap } from 'rxjs';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import { detach } from '../util/detach.js';
import { type Asked, createQuestion } from './createQuestion.js';
import type { Question } from './Question.js';
import type { QuestionContext } from './QuestionContext.js';
import type { QuestionOperator } from './QuestionOperator.js';
import type { SlotPorts } from './Slots.js';
import type { Verdict } from './Verdict.js';

/**
 * An open slot: one verdict for one question, read as whoever asks wants it.
 *
 * @stream cold · no replay · completes with what was read of the verdict · never errors · unsubscribe settles the question: nobody waits for it any more
 */
export type OpenSlot<Input, Output> = <T>(asked: Asked<Input>, read: (verdict: Verdict<Output>) => T) => Observable<T>;

/**
 * Puts all questions of a slot through one subscription to its operator, which lives until the slots are closed, and sorts out what
 * comes of each. A question that comes out counts once; one that neither comes out nor is held was filtered away.
 */
export function openSlot<Input, Output>(
  operator: QuestionOperator<Input, Output>,
  { closed$, report }: Pick<SlotPorts, 'closed$' | 'report'>,
): OpenSlot<Input, Output> {
  const waiting = new Map<QuestionContext, (verdict: Verdict<Output>) => void>();
  const filteredAway = new WeakSet<QuestionContext>();
  const stream = createStream(operator, closed$, {
    next: (question) => {
      const settle = waiting.get(question.context);
      if (settle !== undefined) settle(verdictOf(question));
      else if (filteredAway.has(question.context) && question.answer !== undefined) report(questionLost);
    },
    end: (verdict) => {
      for (const settle of [...waiting.values()]) settle(verdict);
    },
  });
  return (asked, read) =>
    new Observable((subscriber) => {
      const { question, settling, release } = createQuestion<Input, Output>(asked, () => {
        if (subscriber.closed) return;
        filteredAway.add(question.context);
        settle({ outcome: 'default' });
      });
      const settle = (verdict: Verdict<Output>) => {
        waiting.delete(question.context);
        if (verdict.outcome === 'answered') settling.answer(verdict.value);
        subscriber.next(read(verdict));
        subscriber.complete();
      };
      waiting.set(question.context, settle);
      subscriber.add(() => {
        waiting.delete(question.context);
        settling.end();
      });
      stream.push(question);
      release();
    });
}

interface Listener<Input, Output> {
  readonly next: (question: Question<Input, Output>) => void;
  readonly end: (verdict: Verdict<Output>) => void;
}

/** One subscription to an operator, from the first question on; after an error, another with the next question. */
function createStream<Input, Output>(
  operator: QuestionOperator<Input, Output>,
  closed$: Observable<unknown>,
  { next, end }: Listener<Input, Output>,
) {
  let questions: Subject<Question<Input, Output>> | undefined;
  const open = () => {
    const source = new Subject<Question<Input, Output>>();
    questions = source;
    const answering$ = operator(source).pipe(
      tap({ next, complete: () => end({ outcome: 'default' }) }),
      takeUntil(closed$),
    );
    detach(answering$, (error) => {
      questions = undefined;
      end({ outcome: 'failed', error });
    });
    return source;
  };
  return { push: (question: Question<Input, Output>) => (questions ?? open()).next(question) };
}

function verdictOf<Output>({ answer, failure }: Question<unknown, Output>): Verdict<Output> {
  if (failure !== undefined) return { outcome: 'failed', error: failure.error };
  return answer === undefined ? { outcome: 'default' } : { outcome: 'answered', value: answer.value };
}

const questionLost: Diagnostic = {
  level: 'warning',
  code: 'question-lost',
  message:
    'A pipeline answered a question after the safe default had been given. Operators that keep questions for later must ' +
    'hold them: use answerWith(fn, flatten), or wrap the operator in holding().',
};
