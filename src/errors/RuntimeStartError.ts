import { messageOf } from '../util/messageOf.js';
import { CopilotError } from './CopilotError.js';

/** How a runtime's process ended, and what it said last. */
export interface RuntimeExit {
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The last lines of the process' stderr, oldest first. */
  readonly stderrTail: readonly string[];
}

/**
 * The Copilot CLI was spawned but ended, or could not be executed, before it was ready. Its last stderr lines are part of
 * the message.
 *
 * Code `RUNTIME_START_FAILED`.
 */
export class RuntimeStartError extends CopilotError {
  readonly code = 'RUNTIME_START_FAILED';

  constructor(
    /** The program that was started. */
    readonly command: string,
    /** How it ended, and what it said last. */
    readonly exit: RuntimeExit,
    options?: { cause?: unknown },
  ) {
    super(`The Copilot CLI (${command}) did not start: ${describeExit(exit, options?.cause)}`, options);
  }
}

function describeExit({ exitCode, signal, stderrTail }: RuntimeExit, cause: unknown): string {
  const said = stderrTail.length > 0 ? ` Its last words: ${stderrTail.join(' | ')}` : '';
  if (signal !== null) return `it was ended by ${signal}.${said}`;
  if (exitCode !== null) return `it exited with code ${exitCode}.${said}`;
  return `${cause === undefined ? 'it could not be executed' : messageOf(cause)}.${said}`;
}
