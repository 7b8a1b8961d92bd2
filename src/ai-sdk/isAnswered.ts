import type { CopilotUIMessage } from './CopilotUIMessage.js';

/**
 * Whether approvals in the last message were given and none is left open: for `sendAutomaticallyWhen` of `useChat`. Unlike
 * `lastAssistantMessageIsCompleteWithApprovalResponses` it does not wait for tool calls that nobody is asked about, such as one that waits
 * for its sub-agent.
 */
export function isAnswered({
  messages,
}: {
  readonly messages: readonly Pick<CopilotUIMessage, 'role' | 'parts'>[];
}): boolean {
  const last = messages.at(-1);
  if (last?.role !== 'assistant') return false;
  const states = last.parts.map((part) => ('state' in part ? part.state : undefined));
  return states.includes('approval-responded') && !states.includes('approval-requested');
}
