/** Remembers what was seen lately. */
export interface Memory {
  /** Remembers a value; true when it is new. */
  readonly isNew: (value: string) => boolean;
}

/** Makes a {@link Memory} of the last `size` values at least, and twice as many at most. */
export function createMemory(size: number): Memory {
  let recent = new Set<string>();
  let before = new Set<string>();
  return {
    isNew: (value) => {
      if (recent.has(value) || before.has(value)) return false;
      if (recent.size === size) {
        before = recent;
        recent = new Set();
      }
      recent.add(value);
      return true;
    },
  };
}
