import { whoMayConnect } from '../../src/wire/whoMayConnect.js';

describe('whoMayConnect', () => {
  it.each([
    [3, true, 'token'],
    [3, false, 'machine'],
    [2, true, 'everybody'],
    [2, false, 'everybody'],
  ] as const)('protocol %i, token: %p: %s', (protocol, hasToken, admitted) => {
    expect(whoMayConnect(protocol, hasToken)).toBe(admitted);
  });
});
