import { EMPTY, timer } from 'rxjs';
import { isCopilotError } from '../errors/CopilotError.js';
import type { RestartPolicy } from './RestartPolicy.js';

/** How long is waited before a lost connection is made anew, and how often. */
export interface BackOffOptions {
  /** Before the first attempt, in milliseconds; doubled with each. Default 100. */
  readonly firstMs?: number;
  /** Never longer than this, in milliseconds. Default 10,000. */
  readonly longestMs?: number;
  /** How many attempts are made. Default 10, which takes about 40 seconds. */
  readonly attempts?: number;
  /** A number from 0 to 1 that shortens each wait, by half at most, so that many clients do not come at once. Default `Math.random`. */
  readonly random?: () => number;
}

/**
 * Waits longer and longer between attempts, and gives up after some. An attempt that no other can better, such as one with
 * a wrong token, is the last.
 *
 * @example
 * ```ts
 * import { CopilotClient, backOff } from 'copilot-rx';
 *
 * const client = new CopilotClient({ autoRestart: backOff({ attempts: 3 }) });
 * client.state$.subscribe(({ status }) => console.log(status));
 * ```
 */
export function backOff(options: BackOffOptions = {}): RestartPolicy {
  const { firstMs = 100, longestMs = 10_000, attempts = 10, random = Math.random } = options;
  return ({ attempt, cause }) => {
    if (attempt > attempts || isHopeless(cause)) return EMPTY;
    const longest = Math.min(firstMs * 2 ** (attempt - 1), longestMs);
    return timer(longest * (1 - random() / 2));
  };
}

function isHopeless(cause: unknown): boolean {
  return (
    isCopilotError(cause) && ['AUTHENTICATION_FAILED', 'PROTOCOL_MISMATCH', 'INVALID_OPTIONS'].includes(cause.code)
  );
}
