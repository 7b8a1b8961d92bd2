import { checkOptions, isFlag } from '../protocol/checkOptions.js';
import { type DeskAnswer, readAnswer } from '../serving/readAnswer.js';
import type { DeskAsk } from '../serving/DeskAsk.js';
import { readFields } from '../util/readFields.js';

/**
 * What the payload of an entry of `resume` says to an ask.
 *
 * @throws InvalidOptionsError when it is no answer to it.
 */
export function toAnswer(ask: DeskAsk, payload: unknown): DeskAnswer {
  return readAnswer(ask, answered(ask, payload));
}

function answered({ kind }: DeskAsk, payload: unknown): unknown {
  switch (kind) {
    case 'permission': {
      const { approved, ...said } = readFields(payload);
      // An answer as the desk wants it will do, too.
      if (approved === undefined && 'decision' in said) return payload;
      checkOptions('answer to the ask of the kind permission', payload, [
        ['approved!', isFlag, 'must be true or false'],
      ]);
      return { ...said, decision: approved === true ? 'allow' : 'deny' };
    }
    case 'userInput':
      return typeof payload === 'string' ? { answer: payload } : payload;
    case 'elicitation':
      // The payload is the form, filled in; a form that is handed back without anything is turned down.
      return payload === undefined || payload === null ? { action: 'decline' } : { action: 'accept', content: payload };
    case 'exitPlanMode':
      return payload;
  }
}
