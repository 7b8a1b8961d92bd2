import { createPaint } from '../../../chat/screen/createPaint.js';

describe('the paint of the chat', () => {
  const isPainted = (isTTY: boolean | undefined, env: Readonly<Record<string, string>>) =>
    createPaint({ ...(isTTY === undefined ? {} : { isTTY }), env }).good('yes') !== 'yes';

  it.each([
    ['on a terminal', true, {}, true],
    ['not on a terminal that cannot', true, { TERM: 'dumb' }, false],
    ['not where NO_COLOR is set', true, { NO_COLOR: '1' }, false],
    ['not in a pipe', undefined, {}, false],
    ['in a pipe where FORCE_COLOR is set', undefined, { FORCE_COLOR: '1' }, true],
    ['not where FORCE_COLOR says no', undefined, { FORCE_COLOR: '0' }, false],
  ] as const)('is there %s', (_, isTTY, env, expected) => {
    expect(isPainted(isTTY, env)).toBe(expected);
  });
});
