import fc from 'fast-check';
import { createBodyParser } from '../../src/rpc/createBodyParser.js';

const event = { type: 'assistant.message_delta', data: { messageId: 'm', deltaContent: 'Hi “there”' }, id: '1' };
const notification = (sessionId: string, content: unknown = event) => ({
  jsonrpc: '2.0',
  method: 'session.event',
  params: { sessionId, event: content },
});

/** What a parser makes of a text: a value, or the words of the error. */
function outcome(parse: (text: string) => unknown, text: string): unknown {
  try {
    return { value: parse(text) };
  } catch (error) {
    return { error: String(error) };
  }
}

function expectTheSame(...texts: string[]): void {
  const parse = createBodyParser();
  for (const text of texts) expect(outcome(parse, text)).toEqual(outcome(JSON.parse, text));
}

describe('createBodyParser', () => {
  it.each([
    ['an event', JSON.stringify(notification('s-1'))],
    ['another method', JSON.stringify({ ...notification('s-1'), method: 'session.lifecycle' })],
    ['a request', JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping', params: {} })],
    ['another order of keys', JSON.stringify({ method: 'session.event', jsonrpc: '2.0', params: {} })],
    ['an id with escapes', JSON.stringify(notification('s"\\1'))],
    ['an empty id', JSON.stringify(notification(''))],
    ['an id that is no text', JSON.stringify(notification(1 as unknown as string))],
    ['more in params', JSON.stringify({ ...notification('s'), params: { sessionId: 's', event, more: 1 } })],
    ['more in the envelope', JSON.stringify({ ...notification('s'), more: { a: {} } })],
    ['an event that is text', JSON.stringify(notification('s', '}}'))],
    ['no event', '{"jsonrpc":"2.0","method":"session.event","params":{"sessionId":"s","event":}}'],
    ['something behind it', `${JSON.stringify(notification('s'))}}`],
    ['half an event', JSON.stringify(notification('s')).slice(0, -20)],
    ['an id that is not closed', '{"jsonrpc":"2.0","method":"session.event","params":{"sessionId":"s'],
    ['an id with a line break', '{"jsonrpc":"2.0","method":"session.event","params":{"sessionId":"s\n","event":{}}}'],
    ['nothing', ''],
  ])('gives what JSON.parse gives, value or error: %s', (_what, text) => {
    expectTheSame(text, text, text);
  });

  it('keeps sessions apart, one after the other and in turns', () => {
    const texts = ['a', 'a', 'a', 'b', 'a', 'b', 'b', 'a'].map((id) => JSON.stringify(notification(id)));

    expectTheSame(...texts);
  });

  it('does not take an id that begins like the last one for it', () => {
    expectTheSame(...['s', 's', 's', 's1', 's', 's1', 's1'].map((id) => JSON.stringify(notification(id))));
  });

  it('goes on when there are more sessions than it remembers', () => {
    const ids = Array.from({ length: 1_500 }, (_, index) => `s-${index}`);

    expectTheSame(...[...ids, ...ids.slice(0, 5)].map((id) => JSON.stringify(notification(id))));
  });

  it('gives what JSON.parse gives for whatever stands where id and event do', () => {
    const raw = fc.oneof(
      fc.json(),
      fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', ',', ':', 'a', '\n', '"event":') }),
    );
    const id = fc.oneof(fc.constantFrom('s-1', 's-2'), fc.string({ unit: fc.constantFrom('"', '\\', 'a', ',', '\n') }));
    const body = fc
      .tuple(id, raw)
      .map(
        ([sessionId, content]) =>
          `{"jsonrpc":"2.0","method":"session.event","params":{"sessionId":"${sessionId}","event":${content}}}`,
      );
    fc.assert(fc.property(fc.array(body, { maxLength: 5 }), (texts) => expectTheSame(...texts)));
  });
});
