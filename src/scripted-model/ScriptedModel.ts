import type { ModelRecord } from './ModelRecord.js';
import type { ScriptedModelClientOptions } from './ScriptedModelClientOptions.js';
import type { ScriptedModelProvider } from './ScriptedModelProvider.js';
import type { ScriptedModelSessionConfig } from './ScriptedModelSessionConfig.js';

/** A running scripted model; `startScriptedModel` makes one. */
export interface ScriptedModel extends ModelRecord, AsyncDisposable {
  /** `http://127.0.0.1:<port>/v1`, the base URL of the API. */
  readonly url: string;
  /** The name to give as `model` of a session. */
  readonly modelId: string;
  /** The `provider` of a session that talks to this model. Resuming a session needs it again. */
  readonly provider: ScriptedModelProvider;
  /** Environment with which the runtime starts offline, with no account; the option `env` adds to it. */
  readonly env: Readonly<Record<string, string>>;
  /** All that a client needs: this process' environment, and `env`. */
  readonly clientOptions: ScriptedModelClientOptions;
  /** All that a session needs: the model, its provider, and streaming. */
  readonly sessionConfig: ScriptedModelSessionConfig;

  /** Cuts what is still being answered, unsubscribes its replies and frees the port. Closing twice is harmless. */
  readonly close: () => Promise<void>;
}
