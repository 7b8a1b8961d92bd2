import { readFileSync } from 'node:fs';

/** What fell under the floor that floors.json gives it, as sentences. What was not measured has not fallen. */
export function belowFloors(gains: Readonly<Record<string, number>>): string[] {
  const floors = JSON.parse(readFileSync(new URL('../floors.json', import.meta.url), 'utf8')) as Record<string, number>;
  return Object.entries(floors).flatMap(([name, floor]) => {
    const gain = gains[name];
    return gain === undefined || gain >= floor ? [] : [`${name} is ${gain}, under its floor of ${floor}.`];
  });
}
