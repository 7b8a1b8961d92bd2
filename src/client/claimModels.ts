import { Subject, defer, finalize, map, of } from 'rxjs';
import type { Observable } from 'rxjs';
import { ConnectionLostError } from '../errors/ConnectionLostError.js';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import { answerModelRequests } from '../responders/answerModelRequests.js';
import type { NegotiatedWire } from '../wire/negotiate.js';
import type { CopilotClientOptions } from './CopilotClientOptions.js';

/**
 * Gives a client's `onModelRequest` the runtime's model traffic, before the wire is used for anything else.
 *
 * @stream cold · no replay · emits the wire and never completes by itself · errors with UnsupportedByRuntimeError, RpcError or ConnectionLostError · unsubscribe stops what is being answered
 */
export function claimModels(
  negotiated: NegotiatedWire,
  { onModelRequest }: Pick<CopilotClientOptions, 'onModelRequest'>,
  maxBodyBytes: number,
  report: (diagnostic: Diagnostic) => void,
): Observable<NegotiatedWire> {
  if (onModelRequest === undefined) return of(negotiated);
  return defer(() => {
    const closed = new Subject<void>();
    const answer = answerModelRequests(onModelRequest, { closed$: closed, report });
    const onFailure = (cause: unknown) => {
      // That is told by the connection itself.
      if (cause instanceof ConnectionLostError) return;
      report({ level: 'error', code: 'responder-failed', message: 'A response of onModelRequest broke off.', cause });
    };
    return negotiated.modelTraffic({ answer, onFailure, maxBodyBytes }).pipe(
      map(() => negotiated),
      finalize(() => closed.next()),
    );
  });
}
