import { randomId } from '../../src/util/randomId.js';

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('randomId', () => {
  it('makes UUIDs, a new one each time', () => {
    expect(randomId()).toMatch(uuid);
    expect(randomId()).not.toBe(randomId());
  });

  it.each([undefined, {}])('does so where there is no randomUUID: crypto is %p', (value) => {
    const original = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!;
    Object.defineProperty(globalThis, 'crypto', { configurable: true, value });
    try {
      expect(randomId()).toMatch(uuid);
      expect(randomId()).not.toBe(randomId());
    } finally {
      Object.defineProperty(globalThis, 'crypto', original);
    }
  });
});
