import { runMarbles } from 'copilot-rx/testing';
import { twice } from '../../../chat/keyboard/twice.js';

const isC = (value: string) => value === 'c';
const values = { x: undefined };

describe('twice', () => {
  it('emits when something comes twice with nothing else in between', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const source$ = hot(' -a-c-a-c-c-c-|');
      const subscription = '^------------!';
      const expected = '    ---------x-x-|';
      expectObservable(source$.pipe(twice(isC))).toBe(expected, values);
      expectSubscriptions(source$.subscriptions).toBe(subscription);
    });
  });

  it('counts for each subscriber, ends as the source does, and is left early', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const source$ = hot('-c-c-#');
      expectObservable(source$.pipe(twice(isC))).toBe('---x-#', values);
      expectObservable(source$.pipe(twice(isC)), '--^-!').toBe('----', values);
      expectSubscriptions(source$.subscriptions).toBe(['^----!', '--^-!']);
      expectObservable(cold('-').pipe(twice(isC))).toBe('-');
      expectObservable(cold('|').pipe(twice(isC))).toBe('|');
    });
  });
});
