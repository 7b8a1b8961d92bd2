import type { Observable } from 'rxjs';
import type { Answers } from '../protocol/Answer.js';
import type { AskKind, AskOf } from '../protocol/Ask.js';

/** An ask that waits for its answer, and the way back to the runtime. */
export type OpenAsk = { [Kind in AskKind]: OpenAskOf<Kind> }[AskKind];

/** An {@link OpenAsk} of one kind. */
export interface OpenAskOf<Kind extends AskKind> {
  readonly ask: AskOf<Kind>;
  /**
   * Hands an answer to the runtime.
   *
   * @stream cold · no replay · completes when the answer is delivered · errors with RpcError or ConnectionLostError · unsubscribe cancels a delivery in progress
   */
  readonly deliver: (value: Answers[Kind]) => Observable<unknown>;
  /** The safe default, for requests: they hang without an answer. A broadcast has none and is left to other clients. */
  readonly decline?: (because: 'nobody listens' | 'nobody waits') => void;
}
