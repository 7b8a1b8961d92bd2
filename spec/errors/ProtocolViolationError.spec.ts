import { ProtocolViolationError } from '../../src/errors/ProtocolViolationError.js';

describe('ProtocolViolationError', () => {
  it('says what was wrong and what to look at', () => {
    expect(new ProtocolViolationError('a header line without a name')).toMatchObject({
      code: 'PROTOCOL_VIOLATION',
      message:
        'Not a JSON-RPC frame: a header line without a name. Is something else than the Copilot CLI at the other end?',
    });
  });
});
