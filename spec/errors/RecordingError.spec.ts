import { RecordingError } from '../../src/errors/RecordingError.js';

describe('RecordingError', () => {
  it('names the line', () => {
    const error = new RecordingError(7, 'is no JSON');

    expect(error).toMatchObject({ code: 'RECORDING_MALFORMED', line: 7 });
    expect(error.message).toMatch(/^Line 7 of the recording is no JSON\./);
  });
});
