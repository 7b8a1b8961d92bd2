import { TestScheduler } from 'rxjs/testing';
import { timedMarbles } from '../../src/util/timedMarbles.js';

const next = (ms: number, value: unknown) => ({ ms, notification: { kind: 'N', value } });
const end = (ms: number) => ({ ms, notification: { kind: 'C' } });

describe('timedMarbles', () => {
  it('takes a character for a millisecond, as virtual time does', () => {
    expect(timedMarbles('-a-b 10ms (cd|)', { a: 1, b: 2, c: 3, d: 4 })).toMatchObject([
      next(1, 1),
      next(3, 2),
      next(14, 3),
      next(14, 4),
      end(14),
    ]);
  });

  it('lets letters stand for themselves, and # for the error', () => {
    expect(timedMarbles(' a-# ', undefined, 'lost')).toMatchObject([
      next(0, 'a'),
      { ms: 2, notification: { kind: 'E', error: 'lost' } },
    ]);
  });

  it('is empty where nothing happens', () => {
    expect(timedMarbles('---')).toEqual([]);
  });

  it('leaves the time of others alone, whether or not it can read the diagram', () => {
    const read = () =>
      TestScheduler.parseMarbles('-a')
        .map(({ frame }) => frame)
        .join();
    const before = read();

    timedMarbles('-a');
    expect(() => timedMarbles('-!')).toThrow('unsubscription');

    expect(read()).toBe(before);
  });
});
