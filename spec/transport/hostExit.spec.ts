import { onHostExit } from '../../src/transport/hostExit.js';

describe('onHostExit', () => {
  it('runs every farewell when this process exits', () => {
    const farewells = [jest.fn(), jest.fn()];
    const before = process.listeners('exit');
    const takeBack = farewells.map(onHostExit);

    exit(before);

    for (const farewell of farewells) expect(farewell).toHaveBeenCalledTimes(1);
    for (const undo of takeBack) undo();
  });

  it('runs none that was taken back', () => {
    const [kept, left] = [jest.fn(), jest.fn()];
    const before = process.listeners('exit');
    const undoKept = onHostExit(kept);
    onHostExit(left)();

    exit(before);

    expect([kept, left].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
    undoKept();
  });

  it('listens once for all of them, and not at all for none', () => {
    const before = process.listenerCount('exit');

    const takeBack = [jest.fn(), jest.fn(), jest.fn()].map(onHostExit);
    expect(process.listenerCount('exit')).toBe(before + 1);

    for (const undo of takeBack) {
      undo();
      undo();
    }
    expect(process.listenerCount('exit')).toBe(before);
  });
});

/** Calls what listens for the exit of this process since then, without exiting. */
function exit(before: readonly unknown[]): void {
  for (const listener of process.listeners('exit')) if (!before.includes(listener)) listener(0);
}
