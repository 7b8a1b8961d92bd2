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

/** OpenTelemetry of the runtime (protocol 3). */
export interface TelemetryConfig {
  /** Where spans are sent over OTLP/HTTP. */
  readonly otlpEndpoint?: string;
  /** Where spans are appended as JSON lines instead. */
  readonly filePath?: string;
  readonly sourceName?: string;
  /** Whether prompts and answers are part of the spans. Default false. */
  readonly captureContent?: boolean;
}
