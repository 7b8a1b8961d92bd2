import { AuthenticationError } from '../../src/errors/AuthenticationError.js';

describe('AuthenticationError', () => {
  it.each([
    [-32001, 'it wants a connection token; pass it as `connectionToken`'],
    [-32002, 'its connection token is missing or wrong; `connectionToken` must equal'],
    [-32003, 'it was started without a connection token; leave `connectionToken` out'],
  ])('says for %d what to do', (rpcCode, advice) => {
    const cause = new Error('no');
    const error = new AuthenticationError(rpcCode, cause);

    expect(error.message).toContain(advice);
    expect(error).toMatchObject({ code: 'AUTHENTICATION_FAILED', rpcCode, cause });
  });
});
