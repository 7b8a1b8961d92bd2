import { ToolError } from '../../src/errors/ToolError.js';

describe('ToolError', () => {
  it('carries the words for the model, and the cause for us', () => {
    const cause = new Error('secret');

    expect(new ToolError('No such issue.', { cause })).toMatchObject({
      code: 'TOOL_FAILED',
      message: 'No such issue.',
      cause,
    });
  });
});
