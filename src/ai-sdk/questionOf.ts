import type { SessionEvent } from '../protocol/SessionEvent.js';
import { defined } from '../util/defined.js';
import type { OpenQuestion } from './OpenQuestion.js';

/** What an event says that somebody is asked, if it does; protocol 2 asks without events. */
export function questionOf(event: SessionEvent): OpenQuestion | undefined {
  const ofAgent = defined({ agentId: event.agentId });
  switch (event.type) {
    case 'permission.requested': {
      const { requestId: id, permissionRequest } = event.data;
      const { toolCallId, ...input } = permissionRequest;
      return { id, kind: 'permission', ...defined({ toolCallId }), ...ofAgent, input: input as OpenQuestion['input'] };
    }
    case 'user_input.requested': {
      const { requestId: id, question, choices, allowFreeform = true, toolCallId } = event.data;
      const input = { question, allowFreeform, ...defined({ choices }) };
      return { id, kind: 'userInput', ...defined({ toolCallId }), ...ofAgent, input };
    }
    case 'elicitation.requested': {
      const { requestId: id, message, requestedSchema, mode, url, elicitationSource: source, toolCallId } = event.data;
      const schema = defined({ requestedSchema: requestedSchema as Readonly<Record<string, unknown>> | undefined });
      const input = { message, ...schema, ...defined({ mode, url, source }) };
      return { id, kind: 'elicitation', ...defined({ toolCallId }), ...ofAgent, input };
    }
    case 'exit_plan_mode.requested': {
      const { requestId: id, summary, planContent, actions, recommendedAction } = event.data;
      return { id, kind: 'exitPlanMode', ...ofAgent, input: { summary, planContent, actions, recommendedAction } };
    }
    default:
      return undefined;
  }
}
