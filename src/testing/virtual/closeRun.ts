import { map, of } from 'rxjs';
import type { Observable } from 'rxjs';
import { callHook } from './callHook.js';
import type { VirtualSessionPort } from './VirtualSessionPort.js';

/**
 * What comes after the agent has worked: a hook that may make it go on.
 *
 * @stream cold · no replay · emits why it goes on, or undefined, and completes · never errors · unsubscribe withdraws the hook
 */
export function closeRun(port: VirtualSessionPort, hasFailed: boolean): Observable<string | undefined> {
  if (port.dialect.hooksEveryRun) {
    return callHook(port, 'sessionEnd', { reason: 'complete' }).pipe(map(() => undefined));
  }
  if (hasFailed) return of(undefined);
  return callHook(port, 'agentStop', { stopReason: 'end_turn', stopHookActive: false }).pipe(
    map((output) => (output?.decision === 'block' ? (output.reason ?? '') : undefined)),
  );
}
