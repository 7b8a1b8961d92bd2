import type { Answers } from '../protocol/Answer.js';
import { checkOptions, isFlag, isObject, isOneOf, isString } from '../protocol/checkOptions.js';
import type { OptionRule } from '../protocol/checkOptions.js';
import { defined } from '../util/defined.js';
import { readFields } from '../util/readFields.js';
import type { DeskAsk, DeskAskKind } from './DeskAsk.js';

/** An answer to an ask of a desk. */
export type DeskAnswer = Answers[DeskAskKind];

/**
 * Makes sure of an answer that came from elsewhere. What is not part of an answer is left out.
 *
 * @throws InvalidOptionsError
 */
export function readAnswer(ask: DeskAsk, value: unknown): DeskAnswer {
  const rules = rulesOf(ask, readFields(value));
  checkOptions(`answer to the ask of the kind ${ask.kind}`, value, rules);
  const known = rules.map(([path]) => path.replace('!', ''));
  const fields = Object.entries(readFields(value)).filter(([name]) => known.includes(name));
  return defined(Object.fromEntries(fields)) as unknown as DeskAnswer;
}

function rulesOf(ask: DeskAsk, { decision, action }: Readonly<Record<string, unknown>>): readonly OptionRule[] {
  switch (ask.kind) {
    case 'permission':
      return [
        ['decision!', isOneOf('allow', 'deny'), 'must be "allow" or "deny"'],
        decision === 'allow'
          ? ['scope', isOneOf('once', 'session'), 'must be "once" or "session"']
          : ['feedback', isString, 'must be a text'],
      ];
    case 'userInput': {
      const { choices = [], allowFreeform } = ask.input;
      const isChosen = allowFreeform || choices.length === 0 ? isString : isOneOf(...choices);
      return [
        ['answer!', isChosen, isChosen === isString ? 'must be a text' : 'must be one of the choices'],
        ['wasFreeform', isFlag, 'must be true or false'],
      ];
    }
    case 'elicitation':
      return [
        ['action!', isOneOf('accept', 'decline', 'cancel'), 'must be "accept", "decline" or "cancel"'],
        ...(action === 'accept' ? [['content!', isObject, 'must be an object'] satisfies OptionRule] : []),
      ];
    case 'exitPlanMode': {
      const { actions } = ask.input;
      const isAction = actions.length === 0 ? isString : isOneOf(...actions);
      return [
        ['approved!', isFlag, 'must be true or false'],
        ['selectedAction', isAction, 'must be one of the actions'],
        ['feedback', isString, 'must be a text'],
      ];
    }
  }
}
