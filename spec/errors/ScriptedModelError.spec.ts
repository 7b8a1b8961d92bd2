import { ScriptedModelError } from '../../src/errors/ScriptedModelError.js';

describe('ScriptedModelError', () => {
  it('has a code, what it was told and the cause', () => {
    const cause = new Error('EADDRINUSE');

    expect(new ScriptedModelError('No port', { cause })).toMatchObject({
      code: 'SCRIPTED_MODEL_FAILED',
      message: 'No port',
      cause,
    });
  });
});
