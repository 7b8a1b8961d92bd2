/** Keeps the last lines of a text that arrives in chunks; memory is bounded whatever comes. */
export interface LastLines {
  readonly push: (chunk: string) => void;
  readonly lines: () => readonly string[];
}

const maxLineLength = 2_000;
/** More than is told, so that what is taken out of a line is seen whole before the line is cut. */
const maxOpenLength = 2 * maxLineLength;

/** Makes {@link LastLines} that keep `count` lines, each cut at 2,000 characters after it was cleaned. */
export function lastLines(count: number, clean: (line: string) => string = (line) => line): LastLines {
  const complete: string[] = [];
  let open = '';
  const tidy = (line: string) => clean(line.slice(0, maxOpenLength)).slice(0, maxLineLength);
  return {
    push: (chunk) => {
      const parts = (open + chunk).split(/\r?\n/);
      open = (parts.pop() ?? '').slice(0, maxOpenLength);
      complete.push(...parts.filter((line) => line.trim() !== '').map(tidy));
      complete.splice(0, Math.max(0, complete.length - count));
    },
    lines: () => [...complete, tidy(open).trimEnd()].filter((line) => line !== '').slice(-count),
  };
}
