import { RequestRefusedError } from '../../src/errors/RequestRefusedError.js';

describe('RequestRefusedError', () => {
  it('says why, with the status of HTTP', () => {
    const error = new RequestRefusedError(404, 'There is no such turn.');

    expect(error).toMatchObject({ code: 'REQUEST_REFUSED', status: 404, message: 'There is no such turn.' });
  });
});
