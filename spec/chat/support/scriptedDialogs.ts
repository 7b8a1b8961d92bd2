import { NEVER, defer, of } from 'rxjs';
import type { Dialogs } from '../../../chat/asks/Dialogs.js';
import { createTurnstile } from '../../../chat/asks/createTurnstile.js';

/** Somebody who gives these answers, one after the other: the name of a choice, its names, or a text. Then they are silent. */
export function scriptedDialogs(...answers: readonly (string | readonly string[])[]) {
  const left = [...answers];
  const asked: string[] = [];
  const checks: ((text: string) => string | true)[] = [];
  const next = <T>(message: string, answer: (given: string | readonly string[]) => T) =>
    defer(() => {
      asked.push(message);
      const given = left.shift();
      return given === undefined ? NEVER : of(answer(given));
    });
  const dialogs: Dialogs = {
    choose: (message, choices) =>
      next(message, (given) => {
        const choice = choices.find(({ name }) => name === given);
        if (choice === undefined)
          throw new Error(`No ${String(given)} in ${choices.map(({ name }) => name).join(', ')}`);
        return choice.value;
      }),
    chooseMany: (message, choices) =>
      next(message, (given) => choices.filter(({ name }) => given.includes(name)).map(({ value }) => value)),
    write: (message, { check } = {}) => {
      if (check !== undefined) checks.push(check);
      return next(message, String);
    },
    alone: createTurnstile(),
  };
  return { dialogs, asked, checks };
}
