import { ConnectionLostError } from '../../src/errors/ConnectionLostError.js';

describe('ConnectionLostError', () => {
  it('says why, and keeps the cause and the exit of the process', () => {
    const cause = new Error('EPIPE');
    const exit = { exitCode: 1, signal: null, stderrTail: ['boom'] };

    expect(new ConnectionLostError('its process exited with code 1', { cause, exit })).toMatchObject({
      code: 'CONNECTION_LOST',
      message: 'The connection to the Copilot CLI is lost: its process exited with code 1.',
      cause,
      exit,
    });
  });

  it('has no exit when no process of ours ended', () => {
    expect(new ConnectionLostError('it closed the stream').exit).toBeUndefined();
  });
});
