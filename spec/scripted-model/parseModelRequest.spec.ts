import { parseModelRequest } from '../../src/scripted-model/parseModelRequest.js';

const meta = { index: 3, header: () => undefined };

describe('parseModelRequest', () => {
  it('reads what scripts look at', () => {
    const body = {
      model: 'tiny',
      stream: true,
      stream_options: { include_usage: true },
      temperature: 0,
      tools: [
        { type: 'function', function: { name: 'view' } },
        { type: 'function', function: { name: 'bash' } },
      ],
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Look at it.' },
      ],
    };

    expect(parseModelRequest(JSON.stringify(body), meta)).toEqual({
      ...meta,
      model: 'tiny',
      stream: true,
      includeUsage: true,
      tools: ['view', 'bash'],
      messages: [
        { role: 'system', text: 'Be brief.', toolCalls: [] },
        { role: 'user', text: 'Look at it.', toolCalls: [] },
      ],
      lastUserText: 'Look at it.',
      toolResults: [],
      body,
    });
  });

  it('takes the least there can be', () => {
    expect(parseModelRequest('{"messages": []}', meta)).toMatchObject({
      model: '',
      stream: false,
      includeUsage: false,
      tools: [],
      lastUserText: '',
    });
  });

  it('leaves out tools that are not named functions', () => {
    const tools = [
      null,
      { type: 'function' },
      { type: 'custom', function: { name: 7 } },
      { function: { name: 'view' } },
    ];

    expect(parseModelRequest(JSON.stringify({ messages: [], tools }), meta)).toMatchObject({ tools: ['view'] });
  });

  it.each([
    ['{', 'The body must be a JSON object.'],
    ['null', 'The body must be a JSON object.'],
    ['{"messages": {}}', 'The body must have a list of "messages".'],
  ])('says why %s cannot be a request', (json, reason) => {
    expect(parseModelRequest(json, meta)).toBe(reason);
  });
});
