/** Most who hand in something else have forgotten `toArray()`, or to wait for it. */
export function assertList(received: unknown): void {
  if (Array.isArray(received)) return;
  const kind = received === null ? 'null' : typeof received;
  throw new TypeError(
    `Expected a list, such as \`await firstValueFrom(session.turn('…').pipe(toArray()))\` gives; this is of type ${kind}.`,
  );
}
