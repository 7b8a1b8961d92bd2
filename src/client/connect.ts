import {
  EMPTY,
  Subject,
  catchError,
  defer,
  from,
  ignoreElements,
  map,
  merge,
  of,
  switchMap,
  takeUntil,
  tap,
  throwError,
} from 'rxjs';
import type { Observable } from 'rxjs';
import { ConnectionLostError } from '../errors/ConnectionLostError.js';
import { RuntimeStartError } from '../errors/RuntimeStartError.js';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import { createRedactor } from '../protocol/createRedactor.js';
import type { Redactor } from '../protocol/createRedactor.js';
import type { Transport } from '../transport/Transport.js';
import { negotiate } from '../wire/negotiate.js';
import type { Wire } from '../wire/Wire.js';
import type { NegotiatedWire } from '../wire/negotiate.js';
import type { CopilotClientOptions } from './CopilotClientOptions.js';
import { checkAdmission } from './checkAdmission.js';
import { claimModels } from './claimModels.js';
import { openTransport } from './openTransport.js';
import { watchRuntime } from './watchRuntime.js';

/** A live connection to a runtime. */
export interface Connection extends Omit<NegotiatedWire, 'modelTraffic'> {
  readonly transport: Transport;
  /** Ends the conversation but not the process: feeds complete, calls fail. */
  readonly hangUp: () => void;
}

const defaultMaxMessageBytes = 128 * 2 ** 20;

/**
 * Gets a runtime, and a wire to it. Everything lives as long as the subscription.
 *
 * @param redactor - Takes secrets out of what the runtime says of failures.
 *
 * @stream cold · no replay · emits the connection and never completes by itself · errors with what went wrong at the start, later with ConnectionLostError · unsubscribe closes everything by force
 */
export function connect(
  options: CopilotClientOptions,
  report: (diagnostic: Diagnostic) => void,
  redactor: Redactor = createRedactor(),
): Observable<Connection> {
  return defer(() => {
    // The RPC library takes a while to load: it does so while the runtime starts.
    const loading = import('../rpc/openRpc.js');
    const maxMessageBytes = options.maxMessageBytes ?? defaultMaxMessageBytes;
    return openTransport(options, redactor.text).pipe(
      switchMap((transport) => {
        let isConnected = false;
        const hungUp = new Subject<void>();
        const frozen = new Subject<never>();
        return from(loading).pipe(
          switchMap((rpcLayer) =>
            rpcLayer.openRpc({ ...transport, lost$: merge(transport.lost$, frozen) }, maxMessageBytes, redactor),
          ),
          switchMap((rpc) =>
            merge(negotiate(rpc, transport.connectionToken), rpc.diagnostics$.pipe(tap(report), ignoreElements())),
          ),
          tap(({ protocolVersion }) => checkAdmission(transport, protocolVersion, options, report)),
          switchMap((negotiated) => claimModels(negotiated, options, maxMessageBytes, report)),
          switchMap((negotiated) => merge(of(negotiated), watch(negotiated.wire, transport, options.watchdog, frozen))),
          map((negotiated): Connection => {
            isConnected = true;
            return { ...negotiated, transport, hangUp: () => hungUp.next() };
          }),
          catchError((error: unknown) => throwError(() => (isConnected ? error : asStartError(error, transport)))),
          takeUntil(hungUp),
        );
      }),
    );
  });
}

/** A runtime that does not answer is lost, as one whose process has ended. */
function watch(
  wire: Wire,
  { input }: Transport,
  watchdog: CopilotClientOptions['watchdog'],
  frozen: Subject<never>,
): Observable<never> {
  if (watchdog === false) return EMPTY;
  return watchRuntime(wire, input, watchdog).pipe(
    catchError((error: unknown) => {
      frozen.error(error);
      return EMPTY;
    }),
  );
}

const noExit = { exitCode: null, signal: null, stderrTail: [] };

/** A process that ends before the greeting did not start, whatever the connection says of it. */
function asStartError(error: unknown, transport: Transport): unknown {
  if (!(error instanceof ConnectionLostError) || !transport.ownsRuntime) return error;
  return new RuntimeStartError(transport.peer, error.exit ?? noExit, { cause: error });
}
