import { transcriptOf, type ModelMessage } from '../../src/scripted-model/index.js';

const message = (role: string, text: string, more: Partial<ModelMessage> = {}): ModelMessage => ({
  role,
  text,
  toolCalls: [],
  ...more,
});

describe('transcriptOf', () => {
  it('is a line for each thing that was said or done, without the system message and what the runtime adds', () => {
    const messages = [
      message('system', 'You are an agent.'),
      message('user', '<current_datetime>now</current_datetime>\n\nWhat is\nissue 7 about?'),
      message('assistant', 'Let me see.', {
        toolCalls: [
          { id: '1', name: 'lookup_issue', arguments: '{"id":7}' },
          { id: '2', name: 'bash', arguments: '' },
        ],
      }),
      message('tool', 'It does not start.', { toolCallId: '1' }),
      message('tool', 'done', { toolCallId: '2' }),
      message('tool', 'whose?', { toolCallId: '3' }),
      message('assistant', ''),
    ];

    expect(transcriptOf({ messages })).toEqual([
      'user: What is issue 7 about?',
      'assistant: Let me see.',
      'assistant → lookup_issue({"id":7})',
      'assistant → bash()',
      'tool lookup_issue: It does not start.',
      'tool bash: done',
      'tool 3: whose?',
      'assistant: ',
    ]);
  });

  it('cuts what is long', () => {
    expect(transcriptOf({ messages: [message('user', 'x'.repeat(201))] })).toEqual([`user: ${'x'.repeat(200)}…`]);
  });
});
