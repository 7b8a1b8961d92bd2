import { CapabilityMissingError } from '../../src/errors/CapabilityMissingError.js';

describe('CapabilityMissingError', () => {
  it('names the capability and says what to do', () => {
    const error = new CapabilityMissingError('ui.elicitation', 'Do this.');

    expect(error).toMatchObject({
      code: 'CAPABILITY_MISSING',
      capability: 'ui.elicitation',
      message: 'No client of this session has the capability ui.elicitation. Do this.',
    });
  });
});
