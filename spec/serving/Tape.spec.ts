import { runMarbles } from 'copilot-rx/testing';
import { map, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import { BufferOverflowError } from '../../src/errors/BufferOverflowError.js';
import { Tape } from '../../src/serving/Tape.js';
import { recorded } from '../support/recorded.js';

interface Value {
  readonly id: string;
}
const values = Object.fromEntries(Array.from('abcdefghij', (id) => [id, { id }]));
const letters = (value$: Observable<Value>) => value$.pipe(map(({ id }) => id));
const write = (tape: Tape<Value>, text: string) => {
  for (const id of text) tape.next({ id });
};

describe('Tape', () => {
  it('is read by any number, from any place on, and ends for all', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const source$ = hot('-a-b----c-|', values);
      const tape = new Tape<Value>(10);
      source$.subscribe(tape);

      expectObservable(letters(tape.after())).toBe('      -a-b----c-|');
      expectObservable(letters(tape.after()), '    ----^').toBe('----(ab)c-|');
      expectObservable(letters(tape.after('a')), ' -----^').toBe('-----b--c-|');
      expectObservable(letters(tape.after('c')), ' ------------^').toBe('------------|');
      expectSubscriptions(source$.subscriptions).toBe('^---------!');
    });
  });

  it('errors for all, behind what is held', () => {
    runMarbles(({ hot, expectObservable }) => {
      const tape = new Tape<Value>(10);
      hot('-a-#', values).subscribe(tape);

      expectObservable(letters(tape.after())).toBe('    -a-#');
      expectObservable(letters(tape.after()), ' -----^').toBe('-----(a#)');
    });
  });

  it('does not know who has left', () => {
    runMarbles(({ hot, expectObservable }) => {
      const tape = new Tape<Value>(10);
      hot('-a-b-c-', values).subscribe(tape);

      expectObservable(letters(tape.after()), '^---!').toBe('-a-b-');
    });
  });

  it('takes a value with a known id for the one that it has', () => {
    const tape = new Tape<Value>(10);
    write(tape, 'abab');
    expect(recorded(letters(tape.after())).log).toEqual(['a', 'b']);
  });

  it('holds no more than its limit, and tells what it forgets', () => {
    const forgotten: string[] = [];
    const tape = new Tape<Value>(3, ({ id }) => forgotten.push(id));
    write(tape, 'abcde');

    expect(tape.held().map(({ id }) => id)).toEqual(['c', 'd', 'e']);
    expect(forgotten).toEqual(['a', 'b']);
    expect(['b', 'c'].map((id) => tape.has(id))).toEqual([false, true]);
    expect(recorded(letters(tape.after('d'))).log).toEqual(['e']);
    expect(recorded(letters(tape.after('a'))).log).toEqual(['c', 'd', 'e']);
  });

  it('gives each reader all, in order, when one of them writes while it reads', () => {
    const tape = new Tape<Value>(10);
    const echo = tap<string>((id) => {
      if (id === 'a') write(tape, 'bc');
      if (id === 'b') tape.complete();
    });
    const first = recorded(letters(tape.after()).pipe(echo));
    const second = recorded(letters(tape.after()));
    write(tape, 'a');

    expect(first.log).toEqual(['a', 'b', 'c', '|']);
    expect(second.log).toEqual(['a', 'b', 'c', '|']);
  });

  it('fails a reader that it had to leave behind', () => {
    const tape = new Tape<Value>(2);
    const { log } = recorded(letters(tape.after()).pipe(tap((id) => id === 'a' && write(tape, 'bcde'))));
    write(tape, 'a');

    expect(log).toEqual(['a', expect.any(BufferOverflowError)]);
  });

  it('takes nothing more once it has ended', () => {
    const tape = new Tape<Value>(10);
    write(tape, 'a');
    tape.complete();
    write(tape, 'b');
    tape.error(new Error('late'));

    expect(recorded(letters(tape.after())).log).toEqual(['a', '|']);
  });
});
