import type { Observable } from 'rxjs';
import { map } from 'rxjs';
import { createQuestion } from '../../src/responders/createQuestion.js';
import type { Question } from '../../src/responders/Question.js';

export type Letters = Question<string, string>;

/** A question whose input is its letter, with the hands on it. */
export const made = (letter: string, onLetGo = () => {}) =>
  createQuestion<string, string>({ input: letter, context: { askId: letter, sessionId: 's' } }, onLetGo);

/** A question whose input is its letter. */
export const question = (letter: string): Letters => made(letter).question;

/** Questions by letter; upper-case ones are answered with themselves. */
export const questions = (letters: string): Record<string, Letters> =>
  Object.fromEntries(
    Array.from(letters).map((letter) => {
      const open = question(letter);
      return [letter, letter === letter.toUpperCase() ? { ...open, answer: { value: letter } } : open];
    }),
  );

/** A question as one letter: its answer, `X` when it has failed, or its own. */
export const letters = (question$: Observable<Letters>): Observable<string> =>
  question$.pipe(map(({ input, answer, failure }) => (failure === undefined ? (answer?.value ?? input) : 'X')));
