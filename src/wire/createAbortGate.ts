import { Observable, tap } from 'rxjs';
import type { Ask } from '../protocol/Ask.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import type { RpcConnection } from '../rpc/RpcConnection.js';
import type { AskDesk } from './createAskDesk.js';

/**
 * Aborts runs. A hook that waits for its answer would hold up the abort for as long, so from an abort to the end of its run
 * the hooks within the run are declined: those that are open, and those that still come, for the runtime calls the hooks of
 * parallel tools one after the other.
 */
export interface AbortGate {
  /**
   * Calls `session.abort`.
   *
   * @stream cold · no replay · emits the result and completes · errors with RpcError or ConnectionLostError · unsubscribe cancels the request
   */
  readonly abort: (params: { readonly sessionId: string }) => Observable<unknown>;
  /** Whether an ask belongs to a run that is being aborted. */
  readonly isShut: (ask: Ask) => boolean;
  /** Watches for the end of a run. */
  readonly follow: (sessionId: string, event: SessionEvent) => void;
  readonly forget: (sessionId: string) => void;
}

/** Hooks that come before a run or after it: they may be of the next one. */
const outside = new Set<string>(['sessionStart', 'sessionEnd', 'userPromptSubmitted', 'userPromptTransformed']);

/** Makes an {@link AbortGate}. */
export function createAbortGate(rpc: RpcConnection, desk: AskDesk): AbortGate {
  /** Whether the runtime has confirmed the abort of a session's run, by its answer or by the event. */
  const confirmed = new Map<string, boolean>();
  const confirm = (sessionId: string) => {
    if (confirmed.has(sessionId)) confirmed.set(sessionId, true);
  };
  return {
    abort: (params) =>
      new Observable((subscriber) => {
        const { sessionId } = params;
        confirmed.set(sessionId, false);
        const confirming = tap({ next: () => confirm(sessionId), error: () => confirmed.delete(sessionId) });
        rpc.call('session.abort', params).pipe(confirming).subscribe(subscriber);
        // Once the abort is on its way: the runtime must not get a chance to go on.
        desk.withdraw(sessionId, ({ ask }) => ask.kind === 'hook');
      }),
    isShut: (ask) => ask.kind === 'hook' && confirmed.has(ask.sessionId) && !outside.has(ask.hook),
    follow: (sessionId, { type, agentId }) => {
      if (confirmed.size === 0 || agentId !== undefined) return;
      if (type === 'abort') confirm(sessionId);
      // Before the abort is confirmed, a prompt that begins is the one that is aborted.
      if (type === 'session.idle' || (type === 'user.message' && confirmed.get(sessionId) === true)) {
        confirmed.delete(sessionId);
      }
    },
    forget: (sessionId) => confirmed.delete(sessionId),
  };
}
