import { TurnError } from '../../src/errors/TurnError.js';

describe('TurnError', () => {
  it('keeps all that the runtime said', () => {
    const failure = { errorType: 'rate_limit', message: 'Slow down', statusCode: 429 };

    expect(new TurnError('s', 'm', failure)).toMatchObject({
      code: 'TURN_FAILED',
      message: 'The turn failed (rate_limit): Slow down',
      sessionId: 's',
      messageId: 'm',
      error: failure,
    });
  });
});
