import type { CopilotUIMessage } from 'copilot-rx/ai-sdk';

type Part = CopilotUIMessage['parts'][number];

/**
 * The parts of a message in an order that does not depend on when they came, without what a conversation does not tell of: approvals,
 * questions, and what was taken back.
 */
export function comparable(message: CopilotUIMessage | undefined): unknown[] {
  const steps: unknown[][] = [];
  for (const part of message?.parts ?? []) {
    if (part.type === 'step-start') steps.push([]);
    else if (!isExtra(part)) (steps.at(-1) ?? steps[steps.push([]) - 1])?.push(evened(part));
  }
  return steps.filter(({ length }) => length > 0).map((parts) => parts.map((part) => JSON.stringify(part)).sort());
}

function isExtra(part: Part): boolean {
  if (part.type === 'data-ask' || part.type === 'data-plan') return true;
  if (part.type === 'text' || part.type === 'reasoning')
    return part.providerMetadata?.['copilot']?.['discarded'] === true;
  return part.type === 'dynamic-tool' && part.state === 'output-error' && part.errorText === 'The model began anew.';
}

function evened(part: Part): unknown {
  if (part.type === 'text' || part.type === 'reasoning') return { type: part.type, text: part.text, state: part.state };
  if (part.type === 'data-agent') return { type: part.type, id: part.id, ...sorted(part.data) };
  if (part.type !== 'dynamic-tool') return part;
  const { toolCallId, toolName, input, state, output, callProviderMetadata: of } = part;
  // Who was asked and said no is shown as such; the conversation has the words.
  const wasDenied = state === 'output-denied' || (state === 'output-error' && part.errorText.includes('rejected'));
  const { errorText } = part;
  return wasDenied
    ? { toolCallId, toolName, input, state: 'denied', of }
    : { toolCallId, toolName, input, state, output, errorText, of };
}

function sorted(data: object): object {
  return Object.fromEntries(Object.entries(data).sort());
}
