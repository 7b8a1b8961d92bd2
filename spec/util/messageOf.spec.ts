import { runInNewContext } from 'node:vm';
import { messageOf } from '../../src/util/messageOf.js';

describe('messageOf', () => {
  it.each([
    ['an error', new Error('bad'), 'bad'],
    ['an error of another realm', runInNewContext(`new Error('far away')`), 'far away'],
    ['what looks like an error', { message: 'odd' }, 'odd'],
    ['a text', 'plain', 'plain'],
    ['a message that is no text', { message: 1 }, '[object Object]'],
    ['nothing', undefined, 'undefined'],
    ['null', null, 'null'],
  ])('reads %s', (_name, error: unknown, message) => {
    expect(messageOf(error)).toBe(message);
  });
});
