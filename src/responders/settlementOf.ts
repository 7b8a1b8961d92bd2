import type { Answer } from '../protocol/Answer.js';
import type { Settlement } from './Slots.js';
import type { Verdict } from './Verdict.js';

/**
 * What a slot has made of an ask, as an answer to it. Handlers written without types may return what is no answer; that is a
 * failure, and not a crash in the wire.
 */
export function settlementOf<Output>(verdict: Verdict<Output>, answerOf: (value: Output) => Answer): Settlement {
  if (verdict.outcome !== 'answered') return verdict;
  const answer = answerOf(verdict.value);
  return isAnswer(answer) ? { outcome: 'answered', answer } : { outcome: 'failed', error: noAnswer(answer) };
}

function isAnswer({ ask, value }: { readonly ask: Answer['ask']; readonly value: unknown }): boolean {
  return (ask.kind === 'hook' && value === undefined) || (typeof value === 'object' && value !== null);
}

function noAnswer({ value }: { readonly value: unknown }): TypeError {
  return new TypeError(`A responder must return an object; it returned ${value === null ? 'null' : typeof value}.`);
}
