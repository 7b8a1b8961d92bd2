const units = [
  ['m', 60_000],
  ['s', 1_000],
] as const;

/** A span of time as marbles write it: `500ms`, `29s`, `1.5s`, `2m`. Reading it back gives the same number. */
export function formatSpan(ms: number): string {
  for (const [unit, factor] of units) {
    const text = String(ms / factor);
    if (ms >= factor && /^\d+(\.\d)?$/.test(text) && Number(text) * factor === ms) return text + unit;
  }
  return `${ms}ms`;
}
