/** A copy of a list with another value in one place: `Array.prototype.with`, which ES2022 does not know. */
export function replacedAt<T>(list: readonly T[], index: number, value: T): readonly T[] {
  const copy = list.slice();
  copy[index] = value;
  return copy;
}
