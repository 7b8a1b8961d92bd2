import { createWriteStream } from 'node:fs';
import type { WriteStream } from 'node:fs';

/** Where lines go. */
export interface LineSink {
  readonly write: (line: string) => void;
  /** Resolves when all lines so far are written, or cannot be. */
  readonly flush: () => Promise<void>;
}

/**
 * Appends lines to a file, which is opened with the first and closed by a flush. Nobody waits for it; what it cannot write at
 * once it keeps in memory. Only its owner may read the file: it holds conversations.
 */
export function appendLines(path: string, onError: (error: unknown) => void): LineSink {
  let file: WriteStream | undefined;
  return {
    write: (line) => {
      file ??= createWriteStream(path, { flags: 'a', mode: 0o600 }).on('error', onError);
      file.write(`${line}\n`);
    },
    flush: async () => {
      const closing = file;
      file = undefined;
      if (closing === undefined) return;
      await new Promise<void>((resolve) => closing.end(() => resolve()));
    },
  };
}
