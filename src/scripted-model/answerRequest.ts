import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Observable } from 'rxjs';

import { answerCompletion, type AnswerOptions } from './answerCompletion.js';
import { answerModels } from './answerModels.js';
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
  const endpoint = `${incoming.method ?? ''} ${incoming.url?.replace(/\?.*$/, '') ?? ''}`;
  if (/^POST .*\/chat\/completions$/.test(endpoint)) return answerCompletion(incoming, response, options);
  if (/^GET .*\/models$/.test(endpoint)) return answerModels(response, options.modelId);
  const known = 'POST /v1/chat/completions and GET /v1/models';
  return refuse(response, 404, `A scripted model knows ${known}, but got ${endpoint}. Is wireApi "completions"?`);
}
