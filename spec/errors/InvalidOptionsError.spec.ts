import { InvalidOptionsError } from '../../src/errors/InvalidOptionsError.js';

describe('InvalidOptionsError', () => {
  it('lists all that is wrong, in the message and as data', () => {
    const issues = [
      { path: 'port', expected: 'must be a whole number' },
      { path: 'provider.baseUrl', expected: 'must be a URL' },
    ];

    expect(new InvalidOptionsError('CopilotClient options', issues)).toMatchObject({
      code: 'INVALID_OPTIONS',
      message: 'Invalid CopilotClient options: `port` must be a whole number; `provider.baseUrl` must be a URL.',
      subject: 'CopilotClient options',
      issues,
    });
  });
});
