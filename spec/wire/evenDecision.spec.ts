import { evenDecision } from '../../src/wire/evenDecision.js';

describe('evenDecision', () => {
  it('leaves what plainly allows as it is', () => {
    const decision = { decision: 'allow', scope: 'session' } as const;

    expect(evenDecision(decision)).toBe(decision);
  });

  it('keeps the words of a denial, and has some where there are none', () => {
    expect(evenDecision({ decision: 'deny', feedback: 'Not today.' })).toEqual({
      decision: 'deny',
      feedback: 'Not today.',
    });
    expect(evenDecision({ decision: 'deny' }).decision).toBe('deny');
  });

  it.each([
    undefined,
    null,
    true,
    'allow',
    {},
    { decision: 'Allow' },
    { decision: true },
    { kind: 'approved' },
    { decision: 'deny', feedback: 7 },
  ])('takes %j for a denial, with words', (given) => {
    expect(evenDecision(given as never)).toEqual({
      decision: 'deny',
      feedback: expect.stringMatching(/denied/) as string,
    });
  });
});
