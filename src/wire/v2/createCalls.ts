import { concat, defer, finalize, ignoreElements, map, onErrorResumeNextWith } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Diagnostic } from '../../protocol/Diagnostic.js';
import type { SessionEvent } from '../../protocol/SessionEvent.js';
import type { RpcConnection } from '../../rpc/RpcConnection.js';
import type { AbortGate } from '../createAbortGate.js';
import { readFields } from '../../util/readFields.js';
import { readText } from '../readText.js';
import { PromptLine } from './PromptLine.js';
import { evenParams } from './evenParams.js';
import { stampHistory } from './stampHistory.js';

/** The calls of a protocol 2 connection, and what must be known of them to understand its events. */
export interface Calls {
  /**
   * Calls a method, in the way that protocol 2 needs.
   *
   * @stream cold · no replay · emits the result and completes · errors with RpcError or ConnectionLostError · unsubscribe cancels the request
   */
  readonly call: (method: string, params: object) => Observable<unknown>;
  /** Stamps an event with the prompt it belongs to. */
  readonly stamp: (sessionId: string, event: SessionEvent) => SessionEvent;
}

/** Makes {@link Calls}. */
export function createCalls(rpc: RpcConnection, gate: AbortGate): Calls {
  const lines = new Map<string, PromptLine>();
  const lineOf = (sessionId: string) => {
    const line = lines.get(sessionId) ?? new PromptLine();
    lines.set(sessionId, line);
    return line;
  };
  return {
    stamp: (sessionId, event) => lines.get(sessionId)?.stamp(event) ?? event,
    call: (method, given) =>
      defer(() => {
        const { params, ignored } = evenParams(method, readFields(given));
        if (ignored.length > 0) rpc.report(optionIgnored(method, ignored));
        const sessionId = readText(params['sessionId']) ?? '';
        switch (method) {
          case 'session.create':
          case 'session.resume':
            // Without it every tool runs unasked. With it and nobody to ask, the safe default denies.
            return rpc.call(method, { ...params, requestPermission: true });
          case 'session.send':
            return lineOf(sessionId).send(rpc.call(method, params), params);
          case 'session.abort':
            return gate.abort({ ...params, sessionId });
          case 'session.destroy':
            // A run goes on unseen after its session is destroyed, so it is aborted first.
            return concat(
              gate.abort({ sessionId }).pipe(ignoreElements(), onErrorResumeNextWith()),
              rpc.call(method, params),
            ).pipe(finalize(() => lines.delete(sessionId)));
          case 'session.mode.get':
            return rpc.call(method, params).pipe(map((result) => readFields(result)['mode']));
          case 'session.getMessages':
            return rpc.call(method, params).pipe(map(stampHistory));
          case 'session.getMetadata':
            return rpc.call('session.list', {}).pipe(map((result) => ({ session: findSession(result, sessionId) })));
          default:
            return rpc.call(method, params);
        }
      }),
  };
}

function optionIgnored(method: string, ignored: readonly string[]): Diagnostic {
  const message = `The runtime is of protocol 2 and ignores, in ${method}: ${ignored.join(', ')}. Use a CLI of protocol 3 for these.`;
  return { level: 'warning', code: 'option-ignored', message };
}

function findSession(listed: unknown, sessionId: string): unknown {
  const { sessions } = readFields(listed);
  return Array.isArray(sessions) ? sessions.find((one) => readFields(one)['sessionId'] === sessionId) : undefined;
}
