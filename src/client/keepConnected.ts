import type { Observable } from 'rxjs';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import type { Redactor } from '../protocol/createRedactor.js';
import type { SessionLifecycleEvent } from '../protocol/SessionLifecycleEvent.js';
import type { LostConnection } from '../supervision/RestartPolicy.js';
import { backOff } from '../supervision/backOff.js';
import { supervise } from '../supervision/supervise.js';
import type { CopilotClientOptions } from './CopilotClientOptions.js';
import { connect } from './connect.js';
import type { Connection } from './connect.js';
import { passOnLifecycle } from './passOnLifecycle.js';

/** What is told of a connection. */
export interface ConnectionPorts {
  readonly report: (diagnostic: Diagnostic) => void;
  /** Takes secrets out of what the runtime says of failures. */
  readonly secrets: Redactor;
  readonly onLifecycle: (event: SessionLifecycleEvent) => void;
  readonly onLost: (lost: LostConnection) => void;
  /** Whether the client is not being stopped. */
  readonly isWanted: () => boolean;
}

/**
 * Connects as a client's options say, and again when the connection is lost, unless they say otherwise.
 *
 * @stream cold · no replay · emits the connection whenever it stands, and never completes by itself · errors with what went wrong at the start, later with ConnectionLostError · unsubscribe closes everything by force
 */
export function keepConnected(
  options: CopilotClientOptions,
  { report, secrets, onLifecycle, onLost, isWanted }: ConnectionPorts,
): Observable<Connection> {
  const connection$ = connect(options, report, secrets).pipe(passOnLifecycle(onLifecycle));
  const { autoRestart = true } = options;
  if (autoRestart === false) return connection$;
  const restart = autoRestart === true ? backOff() : autoRestart;
  return supervise(connection$, { restart, onLost, report, isWanted });
}
