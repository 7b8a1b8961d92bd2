import type { Observable } from 'rxjs';

import type { ScriptedModelError } from '../errors/ScriptedModelError.js';
import type { ModelMatcher } from './ModelMatcher.js';
import type { ModelRequest } from './ModelRequest.js';

/** What a scripted model was asked, and how it went. */
export interface ModelRecord {
  /** The latest completion requests, oldest first; a live list of at most `keep` entries. */
  readonly requests: readonly ModelRequest[];
  /**
   * Each completion request, before its script runs.
   *
   * @stream hot · no replay · completes with close() · never errors · unsubscribe has no effect
   */
  readonly requests$: Observable<ModelRequest>;
  /**
   * Each request that the runtime gave up before the end of the reply, as it does when a turn is aborted. By then the reply is
   * unsubscribed.
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
  /**
   * The latest of `requests`, or the latest that fits. If there is none, it throws a ScriptedModelError that shows what was
   * sent.
   */
  readonly expectRequest: (matcher?: ModelMatcher) => ModelRequest;
  /**
   * The next request to come, or the next that fits: call it before you send. If the model is closed before, it rejects with a
   * ScriptedModelError that shows what was sent.
   */
  readonly nextRequest: (matcher?: ModelMatcher) => Promise<ModelRequest>;
}
