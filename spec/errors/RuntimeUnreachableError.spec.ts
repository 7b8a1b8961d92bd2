import { RuntimeUnreachableError } from '../../src/errors/RuntimeUnreachableError.js';

describe('RuntimeUnreachableError', () => {
  it('names the address, the reason and the ways out', () => {
    const cause = new Error('connect ECONNREFUSED');

    expect(new RuntimeUnreachableError('localhost', 8080, cause)).toMatchObject({
      code: 'RUNTIME_UNREACHABLE',
      message:
        'No Copilot CLI answers at localhost:8080 (connect ECONNREFUSED). ' +
        'Start one with `copilot --headless --port <port>`, or leave `cliUrl` out to let the client spawn its own.',
      host: 'localhost',
      port: 8080,
      cause,
    });
  });

  it('takes causes that are no errors', () => {
    expect(new RuntimeUnreachableError('h', 1, 'odd').message).toContain('(odd)');
  });
});
