/** The place of the last value that fits, or -1: `Array.prototype.findLastIndex`, which ES2022 does not know. */
export function lastIndexWhere<T>(list: readonly T[], fits: (value: T) => boolean): number {
  for (let index = list.length - 1; index >= 0; index -= 1) if (fits(list[index] as T)) return index;
  return -1;
}
