import type { TraceContext } from '../protocol/Ask.js';
import type { ModelInfo } from '../protocol/ModelInfo.js';
import type { ModelResponder } from '../responders/answerModelRequests.js';
import type { Answering } from '../responders/Responder.js';
import type { RestartPolicy } from '../supervision/RestartPolicy.js';
import type { LogLevel, TelemetryConfig } from '../transport/LaunchOptions.js';
import type { WatchdogOptions } from './watchRuntime.js';

/** How a client gets to its runtime. Without any option it spawns the installed Copilot CLI and talks to it over stdio. */
export interface CopilotClientOptions {
  /**
   * The Copilot CLI to spawn: a path, a name on PATH, or a `.js` file to run under node. Default: COPILOT_CLI_PATH, else the
   * program of an installed `@github/copilot`, else `copilot` on PATH.
   */
  readonly cliPath?: string;
  /** Arguments for the CLI, before this package's own. Everybody on the machine can read them: no secrets. */
  readonly cliArgs?: readonly string[];
  /**
   * A running server to connect to in place of spawning one: `"8080"`, `"host:8080"` or `"http://host:8080"`. It excludes
   * all options that are about spawning or signing in.
   */
  readonly cliUrl?: string;
  /** The COPILOT_CONNECTION_TOKEN that the server at `cliUrl` was started with. A server we spawn gets a random one. */
  readonly connectionToken?: string;
  /**
   * Accept a TCP server of protocol 2 (CLI 0.0.x), which listens on all interfaces and asks nobody for a token: whoever reaches
   * this machine can drive it, and run commands as you. Default false: InsecureTransportError.
   */
  readonly allowUnauthenticatedTcp?: boolean;
  /** The working directory of the CLI. Default: this process'. */
  readonly cwd?: string;
  /** The whole environment of the CLI. Default: this process'. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Talk over the CLI's stdin and stdout. Default true; false spawns it as a TCP server on loopback. */
  readonly useStdio?: boolean;
  /** The port of a spawned TCP server. Default 0: any free one. */
  readonly port?: number;
  /** How much the CLI writes to its own log files. Default `info`. */
  readonly logLevel?: LogLevel;
  /** Start on first use. Default true; false makes everything before `start()` a ClientNotStartedError. */
  readonly autoStart?: boolean;
  /**
   * What becomes of a connection that is lost. Default true: the CLI is started again, or the server at `cliUrl` is connected to
   * again, up to ten times with growing pauses, and the open sessions go on; see docs/reliability.md. A function decides
   * itself, as the `delay` of RxJS' `retry` does; `backOff` makes one. False: all feeds error.
   */
  readonly autoRestart?: boolean | RestartPolicy;
  /**
   * Finds a runtime that is there and does not answer: when nothing was heard for `intervalMs` (default 10,000) it is pinged, and
   * when nothing is heard for `timeoutMs` (default 30,000) after that, it counts as lost, and is killed if this client spawned it.
   * False: it is waited for.
   */
  readonly watchdog?: WatchdogOptions | false;
  /** A GitHub token to sign in with; handed over by environment, never on the command line. */
  readonly githubToken?: string;
  /** Use the account the CLI is signed in with. Default true, or false when there is a `githubToken`. */
  readonly useLoggedInUser?: boolean;
  /** OpenTelemetry of the CLI. */
  readonly telemetry?: TelemetryConfig;
  /**
   * Answers the runtime's own requests to models, in place of the network (protocol 3): serve, record or rewrite them. One
   * that is given no answer is sent on as it is. The requests of all sessions on the runtime come here, also those of other
   * clients; a runtime takes one client for it, and only while it has no session.
   */
  readonly onModelRequest?: ModelResponder;
  /**
   * Gives the W3C trace context of the caller: asked, at once, whenever a session is created or resumed and whenever a prompt is
   * sent (protocol 3). A `traceparent` of the session's or the message's own comes first. The carrier that `propagation.inject`
   * of `@opentelemetry/api` fills is just right.
   */
  readonly onGetTraceContext?: () => TraceContext;
  /** Lists the models in place of the runtime: for `client.listModels()` with providers of your own. */
  readonly onListModels?: () => Answering<readonly ModelInfo[]>;
  /**
   * Writes all sessions down as lines of JSON, without secrets, to be replayed in tests: appended to the file of this path, or
   * handed to this function one by one. See docs/recordings.md.
   */
  readonly record?: string | ((line: string) => void);
  /** The longest message that is accepted from the runtime, in bytes, and the longest body of a model request. Default 128 MiB. */
  readonly maxMessageBytes?: number;
  /**
   * What subscribers of this client's streams throw, and errors of these streams that they do not handle, come on `diagnostics$`
   * (`subscriber-failed`); not what subscribers of `diagnostics$` itself throw. Default false: RxJS throws them in a task of
   * their own, which ends the process.
   */
  readonly reportSubscriberErrors?: boolean;
}
