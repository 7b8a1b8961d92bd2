import { RuntimeNotFoundError } from '../../src/errors/RuntimeNotFoundError.js';

describe('RuntimeNotFoundError', () => {
  it('lists where it looked and says how to install or name one', () => {
    expect(new RuntimeNotFoundError(['here', 'there'])).toMatchObject({
      code: 'RUNTIME_NOT_FOUND',
      message:
        'The Copilot CLI was not found. Looked at: here; there. ' +
        'Install it with `npm install @github/copilot`, or name it with the `cliPath` option or COPILOT_CLI_PATH.',
      searched: ['here', 'there'],
    });
  });
});
