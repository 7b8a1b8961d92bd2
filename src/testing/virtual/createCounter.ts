/** Makes ids that count up by prefix: `m1`, `m2`, …; the same ones in every run of a test. */
export function createCounter(): (prefix: string) => string {
  const counts = new Map<string, number>();
  return (prefix) => {
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    return `${prefix}${count}`;
  };
}
