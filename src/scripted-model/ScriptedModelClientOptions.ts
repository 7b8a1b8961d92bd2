/** The options of a `CopilotClient` whose runtime is to use a scripted model. */
export interface ScriptedModelClientOptions {
  /** The whole environment of the CLI: this process', and the scripted model's `env`. */
  readonly env: Readonly<Record<string, string | undefined>>;
}
