import { RuntimeStartError } from '../../src/errors/RuntimeStartError.js';

describe('RuntimeStartError', () => {
  it('tells the exit code and the last words', () => {
    const exit = { exitCode: 1, signal: null, stderrTail: ['unknown flag', 'see --help'] };

    expect(new RuntimeStartError('/bin/copilot', exit)).toMatchObject({
      code: 'RUNTIME_START_FAILED',
      message:
        'The Copilot CLI (/bin/copilot) did not start: it exited with code 1. Its last words: unknown flag | see --help',
      command: '/bin/copilot',
      exit,
    });
  });

  it('tells the signal', () => {
    const error = new RuntimeStartError('copilot', { exitCode: null, signal: 'SIGKILL', stderrTail: [] });

    expect(error.message).toBe('The Copilot CLI (copilot) did not start: it was ended by SIGKILL.');
  });

  it('tells why it could not be executed', () => {
    const cause = new Error('spawn copilot EACCES');
    const error = new RuntimeStartError('copilot', { exitCode: null, signal: null, stderrTail: [] }, { cause });

    expect(error.message).toBe('The Copilot CLI (copilot) did not start: spawn copilot EACCES.');
    expect(error.cause).toBe(cause);
  });
});
