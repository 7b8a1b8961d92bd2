/** Collects garbage, so that nobody pays for what was before. */
export function collectGarbage(): void {
  if (globalThis.gc === undefined) throw new Error('Garbage must be collected before measuring: run with --expose-gc.');
  globalThis.gc();
}
