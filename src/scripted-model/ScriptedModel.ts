import type { Observable } from 'rxjs';

import type { ScriptedModelError } from '../errors/ScriptedModelError.js';
import type { ModelRequest } from './ModelRequest.js';
import type { ScriptedModelProvider } from './ScriptedModelProvider.js';

/** A running scripted model; `startScriptedModel` makes one. */
export interface ScriptedModel extends AsyncDisposable {
  /** `http://127.0.0.1:<port>/v1`, the base URL of the API. */
  readonly url: string;
  /** The name to give as `model` of a session. */
  readonly modelId: string;
  /** The `provider` of a session that talks to this model. Resuming a session needs it again. */
  readonly provider: ScriptedModelProvider;
  /** Environment with which the runtime starts offline, with no account; add a temporary `COPILOT_HOME` to keep tests apart. */
  readonly env: Readonly<Record<string, string>>;

  /** The latest completion requests, oldest first; a live list of at most `keep` entries. */
  readonly requests: readonly ModelRequest[];
  /**
   * Each completion request, before its script runs.
   *
   * @stream hot · no replay · completes with close() · never errors · unsubscribe has no effect
   */
  readonly requests$: Observable<ModelRequest>;
  /**
   * Each request whose connection the runtime closed before the end of the reply, as it does when a turn is aborted. By then
   * the reply is unsubscribed.
   *
   * @stream hot · no replay · completes with close() · never errors · unsubscribe has no effect
   */
  readonly aborted$: Observable<ModelRequest>;
  /** The latest failures of the script, oldest first; a live list of at most `keep` entries. */
  readonly errors: readonly ScriptedModelError[];
  /**
   * Each failure of the script: it threw, its reply errored, or the reply made no sense. `cause` is what was thrown.
   *
   * @stream hot · no replay · completes with close() · never errors · unsubscribe has no effect
   */
  readonly errors$: Observable<ScriptedModelError>;

  /** Cuts what is still being answered, unsubscribes its replies and frees the port. Closing twice is harmless. */
  readonly close: () => Promise<void>;
}
