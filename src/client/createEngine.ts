import type { Observable } from 'rxjs';
import type { RuntimeStopError } from '../errors/RuntimeStopError.js';
import type { Guard } from '../util/guardSubscribers.js';
import type { CopilotClientOptions } from './CopilotClientOptions.js';
import type { Connection } from './connect.js';
import { createRecorder } from './createRecorder.js';
import type { Reporter } from './createReporter.js';
import { createSessionRegistry } from './createSessionRegistry.js';
import type { SessionRegistry } from './createSessionRegistry.js';
import { keepConnected } from './keepConnected.js';
import type { ConnectionPorts } from './keepConnected.js';
import { stopRuntime } from './stopRuntime.js';
import { warnAboutMissing } from './warnAboutMissing.js';

/** All that a client needs once it is used and not before, so that importing the package does not load it. */
export interface Engine {
  /**
   * A connection, made by whoever subscribes.
   *
   * @stream cold · no replay · emits the connection whenever it stands, and never completes by itself · errors with what went wrong at the start, later with ConnectionLostError · unsubscribe closes everything by force
   */
  readonly connection$: Observable<Connection>;
  readonly openSession: SessionRegistry['open'];
  readonly findSession: SessionRegistry['find'];
  /**
   * Ends the sessions and a connection in good order.
   *
   * @stream cold · no replay · completes when all is gone · never errors · unsubscribe stops waiting
   */
  readonly stop: (connection: Connection, onError: (error: RuntimeStopError) => void) => Observable<never>;
  /** Resolves when what is recorded is where it belongs, or cannot be. */
  readonly flush: () => Promise<void>;
}

/** What an engine is connected to: the client that it works for. */
export interface EnginePorts extends Omit<ConnectionPorts, 'report' | 'secrets'> {
  readonly reporter: Pick<Reporter, 'report' | 'secrets'>;
  readonly guard: Guard;
}

/** Makes the {@link Engine} of a client. Nothing is spawned or opened yet. */
export function createEngine(
  options: CopilotClientOptions,
  { reporter: { report, secrets }, guard, ...ports }: EnginePorts,
): Engine {
  const recorder = createRecorder(options, report);
  const registry = createSessionRegistry(
    {
      report,
      secrets,
      guard,
      warnAbout: warnAboutMissing(options.cwd ?? process.cwd(), report),
      onOpening: (session, opening) => recorder?.watch(session, opening),
    },
    options.onGetTraceContext,
  );
  return {
    connection$: keepConnected(options, { ...ports, report, secrets }),
    openSession: registry.open,
    findSession: registry.find,
    stop: (connection, onError) => stopRuntime(connection, registry.sessions(), onError),
    flush: async () => recorder?.flush(),
  };
}
