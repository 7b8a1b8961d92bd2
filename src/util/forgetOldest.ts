/** Takes out what was put in first, until no more than `most` are left. */
export function forgetOldest<Key>(known: Set<Key> | Map<Key, unknown>, most: number): void {
  for (const oldest of known.keys()) {
    if (known.size <= most) return;
    known.delete(oldest);
  }
}
