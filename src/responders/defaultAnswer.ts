import type { Answer } from '../protocol/Answer.js';
import type { Ask } from '../protocol/Ask.js';

/** The safe answer to an ask that nobody has answered: nothing is allowed, nothing is changed, nobody waits. */
export function defaultAnswer(ask: Ask): Answer {
  switch (ask.kind) {
    case 'tool':
      return { ask, value: { resultType: 'failure', textResultForLlm: `The tool ${ask.toolName} gave no answer.` } };
    case 'permission':
      return { ask, value: { decision: 'deny', feedback: 'Nobody has given permission for this.' } };
    case 'userInput':
      return { ask, value: { answer: 'The user gave no answer.', wasFreeform: true } };
    case 'hook':
      return { ask, value: undefined };
    case 'elicitation':
      return { ask, value: { action: 'cancel' } };
    case 'exitPlanMode':
      return { ask, value: { approved: false, feedback: 'Nobody has approved the plan.' } };
    case 'command':
      return { ask, value: { error: `The command /${ask.commandName} gave no answer.` } };
    case 'systemMessage':
      return { ask, value: { sections: {} } };
    case 'bearerToken':
      return { ask, value: { error: 'There is no token.' } };
  }
}
