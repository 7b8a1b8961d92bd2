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

  it('tells which limit it was, and what the turn waited for', () => {
    const since = '2026-01-01T00:00:00.000Z';
    const waits = [
      { kind: 'tool', name: 'bash', id: 't', since },
      { kind: 'model', id: '0', since },
    ] as const;
    const error = new TurnTimeoutError(undefined, 9, 'silence', waits);
    expect(error).toMatchObject({ sessionId: undefined, limit: 'silence', waitingFor: waits });
    expect(error.message).toBe(
      `The turn had no event for 9 ms and was aborted. Waiting for the tool bash (since ${since}), the model (since ${since}). ` +
        'Allow more time, or leave the limit out.',
    );
    expect(new TurnTimeoutError('s', 9, 'first').message).toContain('showed no sign of the agent within 9 ms');
  });
});
