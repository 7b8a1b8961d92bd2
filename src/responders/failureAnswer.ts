import type { Answer } from '../protocol/Answer.js';
import type { Ask } from '../protocol/Ask.js';
import { isCopilotError } from '../errors/CopilotError.js';
import { defaultAnswer } from './defaultAnswer.js';

/**
 * The answer to an ask whose responder has failed. What an error says stays here, since it may hold secrets; a `ToolError` is
 * meant for the model.
 */
export function failureAnswer(ask: Ask, error: unknown): Answer {
  switch (ask.kind) {
    case 'tool':
      return { ask, value: { resultType: 'failure', textResultForLlm: textFor(ask.toolName, error) } };
    case 'permission':
      return { ask, value: { decision: 'deny', feedback: 'Permission could not be asked for, so it is denied.' } };
    case 'userInput':
      return { ask, value: { answer: 'The user could not be asked.', wasFreeform: true } };
    case 'exitPlanMode':
      return { ask, value: { approved: false, feedback: 'Approval of the plan could not be asked for.' } };
    case 'command':
      return { ask, value: { error: `The command /${ask.commandName} failed.` } };
    case 'bearerToken':
      return { ask, value: { error: 'The token could not be obtained.' } };
    default:
      return defaultAnswer(ask);
  }
}

function textFor(toolName: string, error: unknown): string {
  return isCopilotError(error) && error.code === 'TOOL_FAILED' ? error.message : `The tool ${toolName} failed.`;
}
