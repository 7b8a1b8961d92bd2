import { NEVER, timer } from 'rxjs';
import type { Observable } from 'rxjs';

/** The longest time that a timer of JavaScript can wait for, some 24 days; a longer one fires at once. In milliseconds. */
export const longestTimer = 2 ** 31 - 1;

/**
 * A timer for a time that a user has set: one that is longer than timers can be, such as `Infinity`, never fires.
 *
 * ```
 * after(3)          ---(0|)
 * after(Infinity)   -------
 * ```
 *
 * @stream cold · no replay · emits 0 after `ms` milliseconds and completes · never errors · unsubscribe stops the timer
 */
export function after(ms: number): Observable<0> {
  return ms > longestTimer ? NEVER : timer(ms);
}
