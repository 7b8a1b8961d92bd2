import { defineTool } from 'copilot-rx';
import type { SessionConfig, SessionEvent } from 'copilot-rx';
import { httpError, reasoning, toolCall } from 'copilot-rx/scripted-model';
import type { ModelScript } from 'copilot-rx/scripted-model';

/** What is told to the agent of a transcript, one after the other. */
export const prompts = ['Work twice', 'Greet', 'Try nothing', 'Ask me', 'Fail', 'Say hello'] as const;

/** The model of a transcript. */
export const script: ModelScript = ({ lastUserText, toolResults }) => {
  if (toolResults.length > 0) return `I was told: ${toolResults.map(({ text }) => text.slice(0, 9)).join(', ')}`;
  switch (lastUserText.split('\n')[0]) {
    case 'Work twice':
      return [
        reasoning('Hm.'),
        'At once. ',
        toolCall('work', { n: 1 }, { id: 'w1' }),
        toolCall('work', { n: 2 }, { id: 'w2' }),
      ];
    case 'Greet':
      return toolCall('bash', { command: 'echo hello there', description: 'Greet' }, { id: 'g' });
    case 'Try nothing':
      return toolCall('nothing', {}, { id: 'n' });
    case 'Ask me':
      return toolCall('ask_user', { question: 'Which?', choices: ['red', 'blue'] }, { id: 'q' });
    case 'Fail':
      return httpError(404, { message: 'Gone' });
    default:
      return 'Hello.';
  }
};

/** The config of the session of a transcript: own tools are allowed, the shell is not. */
export const config: SessionConfig = {
  streaming: true,
  tools: [defineTool('work', { description: 'Works', handler: ({ n }) => `worked ${String(n)}` })],
  onPermissionRequest: ({ kind }) => (kind === 'shell' ? { decision: 'deny', feedback: 'No.' } : { decision: 'allow' }),
  onUserInputRequest: ({ choices }) => ({ answer: choices?.[1] ?? '' }),
};

/** The events that make up the story; the rest is bookkeeping, which differs from one version of the CLI to the next. */
const telling = new Set<string>([
  'abort',
  'assistant.idle',
  'assistant.message',
  'assistant.message_delta',
  'assistant.turn_end',
  'assistant.turn_start',
  'external_tool.completed',
  'external_tool.requested',
  'permission.completed',
  'permission.requested',
  'session.error',
  'session.idle',
  'tool.execution_complete',
  'tool.execution_start',
  'user.message',
]);

export function isTelling({ type }: Pick<SessionEvent, 'type'>): boolean {
  return telling.has(type);
}
