import { BufferOverflowError } from '../../src/errors/BufferOverflowError.js';

describe('BufferOverflowError', () => {
  it('names the limit and says what to do', () => {
    expect(new BufferOverflowError(7)).toMatchObject({
      code: 'BUFFER_OVERFLOW',
      limit: 7,
      message:
        'The consumer is slower than the source: 7 values wait, and there is room for no more. ' +
        'Raise `limit`, merge or drop values with `whenFull`, or let fewer through.',
    });
  });
});
