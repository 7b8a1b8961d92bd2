import { TurnAbortedError } from '../../src/errors/TurnAbortedError.js';

describe('TurnAbortedError', () => {
  it('tells the reason the runtime gave', () => {
    expect(new TurnAbortedError('s', 'm', true, 'user_initiated')).toMatchObject({
      code: 'TURN_ABORTED',
      message: 'The turn was aborted (user_initiated).',
      sessionId: 's',
      messageId: 'm',
      started: true,
      reason: 'user_initiated',
    });
  });

  it('does without a reason', () => {
    expect(new TurnAbortedError('s', 'm', true).message).toBe('The turn was aborted.');
  });

  it('tells that a prompt was dropped unread and can be sent again', () => {
    const error = new TurnAbortedError('s', 'm', false);

    expect(error.started).toBe(false);
    expect(error.message).toContain('dropped from the queue by an abort before it began; send it again');
  });
});
