import { readFileSync, writeFileSync } from 'node:fs';

/** How many times better ours is at something, by name. */
export type Gains = Readonly<Record<string, number>>;

const file = new URL('../floors.json', import.meta.url);
/** What a busy machine may cost: single runs differ by a third, and more where two processors are shared. */
const share = 0.5;

/** What fell under the floor that floors.json gives it, as sentences. What was not measured has not fallen. */
export function belowFloors(gains: Gains): string[] {
  const floors = JSON.parse(readFileSync(file, 'utf8')) as Gains;
  return Object.entries(floors).flatMap(([name, floor]) => {
    const gain = gains[name];
    return gain === undefined || gain >= floor ? [] : [`${name} is ${gain}, under its floor of ${floor}.`];
  });
}

/**
 * Makes floors of what a quiet machine gave, beside the official SDK; floors of what was not measured stay. The slowest of a
 * hundred have none: they are the machine's.
 */
export function writeFloors(gains: Gains): void {
  const floors = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  for (const [name, gain] of Object.entries(gains)) {
    if (name.includes('official') && !name.includes('.p99 ')) floors[name] = Number((gain * share).toPrecision(2));
  }
  writeFileSync(file, `${JSON.stringify(floors, undefined, 2)}\n`);
}
