import { isAnswered } from 'copilot-rx/ai-sdk';
import type { CopilotUIMessage } from 'copilot-rx/ai-sdk';

const call = (state: string) => ({ type: 'dynamic-tool', state }) as unknown as CopilotUIMessage['parts'][number];
const answer = (...states: string[]) => ({ role: 'assistant' as const, parts: states.map(call) });

describe('isAnswered', () => {
  it.each([
    ['nothing was said', [], false],
    ['a prompt is the last', [answer('approval-responded'), { role: 'user' as const, parts: [] }], false],
    ['nobody was asked', [answer('output-available')], false],
    ['an approval is open', [answer('approval-responded', 'approval-requested')], false],
    ['all were given', [answer('approval-responded', 'output-available')], true],
    ['all were given, and another call runs', [answer('approval-responded', 'input-available')], true],
  ])('when %s', (_, messages, expected) => {
    expect(isAnswered({ messages })).toBe(expected);
  });
});
