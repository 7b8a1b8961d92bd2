import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Observable } from 'rxjs';

import { answerCompletion, type AnswerOptions } from './answerCompletion.js';
import { answerModels } from './answerModels.js';
import { endpointOf } from './endpointOf.js';
import { refuse } from './refuse.js';

/**
 * One HTTP request to the scripted model, whatever it asks for.
 *
 * @stream cold · no replay · completes with the response · never errors · unsubscribe unsubscribes the reply
 */
export function answerRequest(
  incoming: IncomingMessage,
  response: ServerResponse,
  options: AnswerOptions & { readonly modelId: string },
): Observable<never> {
  const endpoint = endpointOf(incoming.method ?? '', incoming.url ?? '');
  if (typeof endpoint === 'string') return refuse(response, 404, endpoint);
  return endpoint.name === 'completions'
    ? answerCompletion(incoming, response, options)
    : answerModels(response, options.modelId);
}
