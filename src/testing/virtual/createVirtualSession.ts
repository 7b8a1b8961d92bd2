import { Observable, defer, map, of } from 'rxjs';
import { callHook } from './callHook.js';
import type { Prompt } from './Prompt.js';
import { RunLine } from './RunLine.js';
import type { RunScript } from './RunScript.js';
import type { VirtualSessionPort } from './VirtualSessionPort.js';

/** One session of a virtual runtime, as its methods need it. */
export interface VirtualSession extends VirtualSessionPort {
  readonly queue: Prompt[];
  /**
   * Takes a prompt.
   *
   * @stream cold · no replay · emits its id and completes, then the run begins · never errors · unsubscribe has no effect
   */
  readonly send: (message: Readonly<Record<string, unknown>>) => Observable<{ messageId: string }>;
  /**
   * Aborts the run in progress, as `session.abort` does.
   *
   * @stream cold · no replay · emits the result and completes, then comes the idle · never errors · unsubscribe has no effect
   */
  readonly abort: () => Observable<{ success: boolean }>;
  /**
   * Ends the session in good order.
   *
   * @stream cold · no replay · emits the result and completes · never errors · unsubscribe gives it up
   */
  readonly destroy: () => Observable<{ success: boolean }>;
  /** Stops whatever runs and says nothing, as a crash does. */
  readonly halt: () => void;
}

/** Makes a {@link VirtualSession}. */
export function createVirtualSession(
  port: VirtualSessionPort,
  scriptOf: (prompt: Prompt) => RunScript,
): VirtualSession {
  const { dialect, emit } = port;
  const line = new RunLine(port, scriptOf);
  return {
    ...port,
    queue: line.queue,
    send: (message) =>
      new Observable((subscriber) => {
        const prompt = port.promptOf(message);
        subscriber.next({ messageId: prompt.messageId });
        subscriber.complete();
        line.take(prompt);
      }),
    abort: () =>
      new Observable((subscriber) => {
        const wasIdle = line.isIdle;
        line.abort();
        subscriber.next({ success: true });
        subscriber.complete();
        if (!wasIdle) line.settle();
      }),
    destroy: () =>
      defer(() => {
        line.halt();
        line.drop();
        const farewell$ = dialect.hooksEveryRun ? of(undefined) : callHook(port, 'sessionEnd', { reason: 'user_exit' });
        return farewell$.pipe(
          map(() => {
            if (dialect.version !== 2) emit('session.shutdown', { shutdownType: 'routine' });
            return { success: true };
          }),
        );
      }),
    halt: () => line.halt(),
  };
}
