import { identity, of } from 'rxjs';
import { createGuard } from '../../src/client/createGuard.js';
import type { Diagnostic } from '../../src/protocol/Diagnostic.js';

describe('createGuard', () => {
  it('is nothing at all unless it is asked for', () => {
    expect(createGuard(undefined, () => {})).toBe(identity);
    expect(createGuard(false, () => {})).toBe(identity);
  });

  it('makes a diagnostic of what a subscriber throws', () => {
    const told: Diagnostic[] = [];
    const bad = new Error('bad subscriber');
    createGuard(true, (diagnostic) => told.push(diagnostic))(of(1)).subscribe(() => {
      throw bad;
    });
    expect(told).toEqual([
      {
        level: 'error',
        code: 'subscriber-failed',
        message: 'A subscriber threw, or left an error unhandled: bad subscriber',
        cause: bad,
      },
    ]);
  });
});
