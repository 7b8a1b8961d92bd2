import { TurnTimeoutError } from '../../src/errors/TurnTimeoutError.js';

describe('TurnTimeoutError', () => {
  it('names the limit and says what to do', () => {
    expect(new TurnTimeoutError('s', 500)).toMatchObject({
      code: 'TURN_TIMEOUT',
      message: 'The turn did not end within 500 ms and was aborted. Allow more time, or leave the limit out.',
      sessionId: 's',
      timeoutMs: 500,
    });
  });
});
