import { RuntimeStopError } from '../../src/errors/RuntimeStopError.js';

describe('RuntimeStopError', () => {
  it('tells the step and what went wrong in it', () => {
    const cause = new Error('no answer');

    expect(new RuntimeStopError('shutting the runtime down', cause)).toMatchObject({
      code: 'RUNTIME_STOP_FAILED',
      message: 'While shutting the runtime down: no answer',
      step: 'shutting the runtime down',
      cause,
    });
  });

  it('takes causes that are no errors', () => {
    expect(new RuntimeStopError('closing session s', 'odd').message).toBe('While closing session s: odd');
  });
});
