/** How a runtime of our own is launched. */
export interface LaunchOptions {
  readonly cliPath?: string;
  readonly cliArgs?: readonly string[];
  readonly cwd?: string;
  /** The whole environment. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly logLevel?: LogLevel;
  readonly githubToken?: string;
  readonly useLoggedInUser?: boolean;
  readonly telemetry?: TelemetryConfig;
  /** Takes secrets out of what the process says on stderr. */
  readonly redact?: (text: string) => string;
}

/** How much the runtime writes to its own log files. */
export type LogLevel = 'none' | 'error' | 'warning' | 'info' | 'debug' | 'all';

/** OpenTelemetry of the runtime (protocol 3; protocol 2 takes no notice). */
export interface TelemetryConfig {
  /** Where spans and metrics are sent over OTLP/HTTP, without `/v1/traces`. Default: the runtime's, `http://localhost:4318`. */
  readonly otlpEndpoint?: string;
  /** How they are written there. Default: the runtime's, `http/json`. */
  readonly otlpProtocol?: 'http/json' | 'http/protobuf';
  /** Where spans and metrics are appended as JSON lines instead. */
  readonly filePath?: string;
  /** The name of the instrumentation scope. Default: the runtime's, `github.copilot`. */
  readonly sourceName?: string;
  /** Whether prompts and answers are part of the spans. Default false. */
  readonly captureContent?: boolean;
}
