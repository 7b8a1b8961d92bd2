/** How much is done, and with which luck: `FAULTS=20 SEED=7 npm run test:faults`. */
export function points(): { readonly seed: number; readonly count: number; readonly random: () => number } {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  const count = Number(process.env['FAULTS'] ?? 3);
  return { seed, count, random: randomFrom(seed) };
}

/** A small generator of numbers from 0 to 1 (mulberry32), so that a run can be had again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
