import { UnsupportedByRuntimeError } from '../../src/errors/UnsupportedByRuntimeError.js';

describe('UnsupportedByRuntimeError', () => {
  it('names what is missing and the protocol that has it', () => {
    expect(new UnsupportedByRuntimeError('llmInference.setProvider', 3)).toMatchObject({
      code: 'UNSUPPORTED_BY_RUNTIME',
      method: 'llmInference.setProvider',
      protocol: 3,
      message:
        'llmInference.setProvider needs a runtime of protocol 3 or newer: install a newer @github/copilot, or do without it.',
    });
  });
});
