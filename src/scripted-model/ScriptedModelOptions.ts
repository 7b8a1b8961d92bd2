/** Options of `startScriptedModel`. */
export interface ScriptedModelOptions extends ServedModelOptions {
  /** The port on 127.0.0.1. Default: 0, any free port. */
  readonly port?: number;
  /** A larger request body is refused with status 413. Default: 64 MiB. */
  readonly maxBodyBytes?: number;
}

/** Options of `serveModel`. */
export interface ServedModelOptions {
  /** The name under which the model is offered. Default: `scripted`. */
  readonly modelId?: string;
  /** How many of the latest requests and errors are kept in `requests` and `errors`. Default: 100. */
  readonly keep?: number;
  /** Added to the environment of the CLI, such as that of a `temporaryHome()`. */
  readonly env?: Readonly<Record<string, string>>;
}
