import type { LaunchOptions, TelemetryConfig } from './LaunchOptions.js';

/** The variable that carries the GitHub token; the runtime is told its name on the command line. */
export const authTokenVariable = 'COPILOT_SDK_AUTH_TOKEN';

/** A runtime's environment: the caller's (default: ours), with what our options add. */
export function runtimeEnv(
  { env, githubToken, telemetry }: LaunchOptions,
  connectionToken?: string,
): Record<string, string | undefined> {
  return {
    ...(env ?? process.env),
    // Debug output of node on stdout would end up among the frames.
    NODE_DEBUG: undefined,
    // The variable, not the flag: protocol 2 programs refuse to start with the flag.
    COPILOT_AUTO_UPDATE: 'false',
    ...(githubToken === undefined ? {} : { [authTokenVariable]: githubToken }),
    ...(connectionToken === undefined ? {} : { COPILOT_CONNECTION_TOKEN: connectionToken }),
    ...(telemetry === undefined ? {} : telemetryEnv(telemetry)),
  };
}

function telemetryEnv({
  otlpEndpoint,
  otlpProtocol,
  filePath,
  sourceName,
  captureContent,
}: TelemetryConfig): Record<string, string> {
  return {
    COPILOT_OTEL_ENABLED: 'true',
    ...(otlpEndpoint === undefined ? {} : { OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint }),
    ...(otlpProtocol === undefined ? {} : { OTEL_EXPORTER_OTLP_PROTOCOL: otlpProtocol }),
    ...(filePath === undefined
      ? {}
      : { COPILOT_OTEL_EXPORTER_TYPE: 'file', COPILOT_OTEL_FILE_EXPORTER_PATH: filePath }),
    ...(sourceName === undefined ? {} : { COPILOT_OTEL_SOURCE_NAME: sourceName }),
    ...(captureContent === undefined
      ? {}
      : { OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT: String(captureContent) }),
  };
}
