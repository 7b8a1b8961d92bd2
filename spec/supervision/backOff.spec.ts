import { EMPTY, from } from 'rxjs';
import { AuthenticationError } from '../../src/errors/AuthenticationError.js';
import { RpcError } from '../../src/errors/RpcError.js';
import { backOff } from '../../src/supervision/backOff.js';
import { runMarbles } from 'copilot-rx/testing';

describe('backOff', () => {
  it.each([
    [1, 0, '100ms (0|)'],
    [2, 0, '200ms (0|)'],
    [2, 1, '100ms (0|)'],
    [7, 0, '6400ms (0|)'],
    [8, 0, '10s (0|)'],
    [10, 0.5, '7500ms (0|)'],
    [11, 0, '|'],
  ])('waits before attempt %d, with luck %d: %s', (attempt, luck, expected) => {
    runMarbles(({ expectObservable }) => {
      const wait = backOff({ random: () => luck })({ attempt, cause: new Error('lost') });
      expectObservable(from(wait)).toBe(expected, { 0: 0 });
    });
  });

  it('does as it is told', () => {
    runMarbles(({ expectObservable }) => {
      const restart = backOff({ firstMs: 3, longestMs: 4, attempts: 2, random: () => 0 });
      expectObservable(from(restart({ attempt: 1, cause: undefined }))).toBe('---(0|)', { 0: 0 });
      expectObservable(from(restart({ attempt: 2, cause: undefined }))).toBe('----(0|)', { 0: 0 });
      expectObservable(from(restart({ attempt: 3, cause: undefined }))).toBe('|');
    });
  });

  it('gives up at once what no other attempt can better', () => {
    const cause = new AuthenticationError(-32_002, new RpcError('connect', -32_002, 'No'));
    expect(backOff()({ attempt: 1, cause })).toBe(EMPTY);
  });
});
