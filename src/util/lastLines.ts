/** Keeps the last lines of a text that arrives in chunks; memory is bounded whatever comes. */
export interface LastLines {
  readonly push: (chunk: string) => void;
  readonly lines: () => readonly string[];
}

const maxLineLength = 2_000;

/** Makes {@link LastLines} that keep `count` lines, each cut at 2,000 characters. */
export function lastLines(count: number): LastLines {
  const complete: string[] = [];
  let open = '';
  return {
    push: (chunk) => {
      const parts = (open + chunk).split(/\r?\n/);
      open = (parts.pop() ?? '').slice(0, maxLineLength);
      complete.push(...parts.filter((line) => line.trim() !== '').map((line) => line.slice(0, maxLineLength)));
      complete.splice(0, Math.max(0, complete.length - count));
    },
    lines: () => [...complete, open.trimEnd()].filter((line) => line !== '').slice(-count),
  };
}
