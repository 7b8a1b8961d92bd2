import { toToolResult } from '../../src/responders/toToolResult.js';

const success = (textResultForLlm: string) => ({ resultType: 'success', textResultForLlm });

describe('toToolResult', () => {
  it.each([
    ['text', 'Hi', success('Hi')],
    ['nothing', undefined, success('')],
    ['null', null, success('')],
    ['a number', 42, success('42')],
    ['an object', { a: [1] }, success('{"a":[1]}')],
    ['a list', ['a'], success('["a"]')],
    ['a date', new Date(0), success('"1970-01-01T00:00:00.000Z"')],
    [
      'a full result',
      { resultType: 'denied', textResultForLlm: 'No', sessionLog: 'log' },
      { resultType: 'denied', textResultForLlm: 'No', sessionLog: 'log' },
    ],
    ['a result without a type', { textResultForLlm: 'Hi' }, success('Hi')],
    ['content that is not of MCP', { content: 'Hi' }, success('{"content":"Hi"}')],
  ])('takes %s', (_, value, expected) => {
    expect(toToolResult(value)).toEqual(expected);
  });

  it('translates what MCP tools return', () => {
    const content = [
      { type: 'text', text: 'One' },
      { type: 'image', data: 'aW1n', mimeType: 'image/png' },
      { type: 'audio', data: 'YXVk' },
      { type: 'resource', resource: { uri: 'file:///a', text: 'Two' } },
      { type: 'resource', resource: { uri: 'file:///b', blob: 'Yg==', mimeType: 'text/x' } },
      { type: 'resource_link', uri: 'file:///c' },
      { type: 'new' },
    ];

    expect(toToolResult({ content })).toEqual({
      resultType: 'success',
      textResultForLlm: 'One\nTwo\nfile:///c',
      binaryResultsForLlm: [
        { type: 'image', data: 'aW1n', mimeType: 'image/png' },
        { type: 'resource', data: 'YXVk', mimeType: 'application/octet-stream' },
        { type: 'resource', data: 'Yg==', mimeType: 'text/x', description: 'file:///b' },
      ],
    });
    expect(toToolResult({ content: [{ type: 'text', text: 'No' }], isError: true })).toEqual({
      resultType: 'failure',
      textResultForLlm: 'No',
    });
    expect(toToolResult({ content: [], structuredContent: { a: 1 } })).toEqual(success('{"a":1}'));
  });

  it.each([
    ['a function', () => 1],
    ['a bigint', 1n],
  ])('throws at %s', (_, value) => {
    expect(() => toToolResult(value)).toThrow(TypeError);
  });
});
