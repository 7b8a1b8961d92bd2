import { SessionClosedError } from '../../src/errors/SessionClosedError.js';

describe('SessionClosedError', () => {
  it('names the session and says what to do', () => {
    expect(new SessionClosedError('abc')).toMatchObject({
      code: 'SESSION_CLOSED',
      message: 'Session abc is closed. Resume it, or create another.',
      sessionId: 'abc',
    });
  });
});
