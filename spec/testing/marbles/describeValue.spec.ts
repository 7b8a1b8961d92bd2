import { SessionClosedError } from '../../../src/errors/SessionClosedError.js';
import { describeValue } from '../../../src/testing/marbles/describeValue.js';
import { event } from '../../support/events.js';

class Point {
  readonly x = 1;
}

describe('describeValue', () => {
  it.each([
    [
      'what is said',
      event('assistant.message_delta', { messageId: 'm', deltaContent: 'Hel' }),
      'assistant.message_delta "Hel"',
    ],
    [
      'who says it',
      event('assistant.message', { messageId: 'm', content: 'Hi' }, { agentId: 'a' }),
      'assistant.message by a "Hi"',
    ],
    [
      'a tool with its arguments',
      event('tool.execution_start', { toolCallId: 'c', toolName: 'bash', arguments: { command: 'ls' } }),
      'tool.execution_start bash { command: "ls" }',
    ],
    [
      'the reason of a failure',
      event('session.error', { errorType: 'query', message: 'Down' }),
      'session.error "Down"',
    ],
    ['other data', event('assistant.turn_start', { turnId: '0' }), 'assistant.turn_start { turnId: "0" }'],
    ['nothing, when there is nothing', event('session.idle', {}), 'session.idle'],
    [
      'an error of ours by its code',
      new SessionClosedError('s'),
      `SESSION_CLOSED ${JSON.stringify(new SessionClosedError('s').message)}`,
    ],
    ['another error by its name', new RangeError('no'), 'RangeError "no"'],
    ['a text', 'a\nb', '"a\\nb"'],
    ['plain values', [1, null, undefined, true, 2n], '[1, null, undefined, true, 2]'],
    ['an instance', new Point(), 'Point { x: 1 }'],
    ['a date', { at: new Date(0) }, '{ at: Date 1970-01-01T00:00:00.000Z }'],
    ['a matcher', { id: expect.any(String) }, '{ id: Any<String> }'],
    ['a function', { f: describeValue }, '{ f: [function describeValue] }'],
    ['not what is deep inside', { a: { b: { c: { d: 1 } } } }, '{ a: { b: { c: … } } }'],
    ['an object without a class', Object.create(null), '{}'],
  ])('tells %s', (_name, value, text) => {
    expect(describeValue(value)).toBe(text);
  });

  it('keeps it short', () => {
    expect(describeValue('x'.repeat(1_000))).toBe(`"${'x'.repeat(78)}…`);
  });
});
