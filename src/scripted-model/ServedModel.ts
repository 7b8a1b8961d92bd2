import type { Observable } from 'rxjs';

import type { ModelHttpRequest } from '../protocol/ModelHttpRequest.js';
import type { ModelHttpResponse } from '../protocol/ModelHttpResponse.js';
import type { ScriptedModel } from './ScriptedModel.js';
import type { ScriptedModelClientOptions } from './ScriptedModelClientOptions.js';

/** A scripted model without a server; `serveModel` makes one. */
export interface ServedModel extends Omit<ScriptedModel, 'clientOptions' | 'close' | keyof AsyncDisposable> {
  /** All that a client needs: an offline environment, and this model as the answer to all model requests. */
  readonly clientOptions: ScriptedModelClientOptions & Pick<ServedModel, 'onModelRequest'>;
  /**
   * Answers what the runtime asks a model: the option of a client by this name.
   *
   * @stream cold · no replay · emits the response when the reply begins, and completes · never errors · unsubscribe unsubscribes the reply
   */
  readonly onModelRequest: (request: ModelHttpRequest) => Observable<ModelHttpResponse>;
}
