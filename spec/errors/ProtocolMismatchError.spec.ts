import { ProtocolMismatchError } from '../../src/errors/ProtocolMismatchError.js';

describe('ProtocolMismatchError', () => {
  it('names both sides and says what to install', () => {
    expect(new ProtocolMismatchError([2, 3], 7)).toMatchObject({
      code: 'PROTOCOL_MISMATCH',
      message:
        'The runtime speaks protocol 7, copilot-rx speaks 2 and 3. ' +
        'Install a matching `@github/copilot`, or another version of copilot-rx.',
      supported: [2, 3],
      announced: 7,
    });
  });

  it('says so when the runtime announced nothing', () => {
    const error = new ProtocolMismatchError([3], undefined);

    expect(error.message).toContain('speaks protocol (none announced), copilot-rx speaks 3.');
    expect(error.announced).toBeUndefined();
  });
});
