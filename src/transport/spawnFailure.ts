import { statSync } from 'node:fs';
import { RuntimeStartError } from '../errors/RuntimeStartError.js';

/** Why a program could not be executed, in words: node blames the program whatever is wrong, and quotes secrets. */
export function spawnFailure(file: string, cwd: string | undefined, cause: unknown): RuntimeStartError {
  const exit = { exitCode: null, signal: null, stderrTail: [] };
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  if (code === 'ERR_INVALID_ARG_VALUE') {
    return new RuntimeStartError(file, exit, { cause: new Error('an argument or environment variable holds a NUL') });
  }
  const isAbout = (code === 'ENOENT' || code === 'ENOTDIR') && cwd !== undefined;
  if (isAbout && statSync(cwd, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return new RuntimeStartError(file, exit, { cause: new Error(`its working directory ${cwd} is no directory`) });
  }
  return new RuntimeStartError(file, exit, { cause });
}
