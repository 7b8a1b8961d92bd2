import { parseModelMessage } from '../../src/scripted-model/parseModelMessage.js';

describe('parseModelMessage', () => {
  it('joins the text parts of a content', () => {
    const content = [
      { type: 'text', text: 'Look ' },
      { type: 'image_url', image_url: {} },
      { type: 'text', text: 'here' },
    ];

    expect(parseModelMessage({ role: 'user', content })).toEqual({ role: 'user', text: 'Look here', toolCalls: [] });
  });

  it('reads the tool calls of an assistant', () => {
    const call = { id: 'c1', type: 'function', function: { name: 'view', arguments: '{"path":"/a"}' } };

    expect(parseModelMessage({ role: 'assistant', content: null, tool_calls: [call] })).toEqual({
      role: 'assistant',
      text: '',
      toolCalls: [{ id: 'c1', name: 'view', arguments: '{"path":"/a"}' }],
    });
  });

  it('reads which call a tool message answers', () => {
    expect(parseModelMessage({ role: 'tool', tool_call_id: 'c1', content: 'done' })).toEqual({
      role: 'tool',
      text: 'done',
      toolCalls: [],
      toolCallId: 'c1',
    });
  });

  it.each([[null], ['Hi'], [{ role: 7, content: {}, tool_calls: [null, {}] }]])(
    'makes %j empty, not an error',
    (value) => {
      expect(parseModelMessage(value)).toMatchObject({ role: '', text: '' });
    },
  );
});
