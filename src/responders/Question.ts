import type { Observable } from 'rxjs';
import type { QuestionContext } from './QuestionContext.js';

/**
 * An ask on its way through a pipeline of operators: what is asked, and the answer once an operator has given one.
 *
 * Operators pass questions on: answered, or as they are for the next operator. What leaves the pipeline without an answer
 * gets the slot's safe default.
 */
export interface Question<Input, Output> {
  readonly input: Input;
  readonly context: QuestionContext;
  /** Present once answered; `value` may be `undefined` where that is an answer (a hook without an opinion). */
  readonly answer?: { readonly value: Output };
  /** Present once a responder has failed at it; the operators that follow leave it alone. */
  readonly failure?: { readonly error: unknown };
  /**
   * The answer that counted, for operators that learn from it.
   *
   * @stream hot · replays the answer · completes when the question is settled, however · never errors · unsubscribe stops listening
   */
  readonly answered$: Observable<unknown>;
  /**
   * Says that an operator keeps the question for later; returns the release, to be called after the question was passed on.
   * A question that nobody passes on and nobody holds was filtered away, and gets the safe default at once.
   */
  readonly hold: () => () => void;
  /** Told the values of an Observable that are not its last. */
  readonly progress?: (value: unknown) => void;
}
