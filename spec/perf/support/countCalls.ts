/** Counts the calls of a method until the test ends, and adds up what `weigh` makes of each. */
export function countCalls(
  target: object,
  name: string,
  weigh: (args: readonly unknown[], result: unknown) => number = () => 0,
): Count {
  const original = Reflect.get(target, name) as Method;
  const count = { calls: 0, weight: 0 };
  Reflect.set(target, name, function (this: unknown, ...args: unknown[]) {
    const result = original.apply(this, args);
    count.calls += 1;
    count.weight += weigh(args, result);
    return result;
  });
  undone.push(() => Reflect.set(target, name, original));
  return count;
}

/** What was counted so far. */
export interface Count {
  readonly calls: number;
  readonly weight: number;
}

type Method = (this: unknown, ...args: readonly unknown[]) => unknown;

const undone: (() => void)[] = [];

afterEach(() => {
  for (const undo of undone.splice(0)) undo();
});
