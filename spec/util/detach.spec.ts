import { throwError } from 'rxjs';
import { detach } from '../../src/util/detach.js';
import { runMarbles } from 'copilot-rx/testing';

describe('detach', () => {
  it('sees a farewell through to its end', () => {
    runMarbles(({ cold, expectSubscriptions }) => {
      const farewell = cold('--a--|');

      detach(farewell, fail);

      expectSubscriptions(farewell.subscriptions).toBe('^----!');
    });
  });

  it('reports a farewell that fails, in place of throwing', () => {
    const bad = new Error('bad');
    const onError = jest.fn();

    detach(
      throwError(() => bad),
      onError,
    );

    expect(onError.mock.calls).toEqual([[bad]]);
  });
});

function fail(error: unknown): never {
  throw error;
}
