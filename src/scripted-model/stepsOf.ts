import type { Observable } from 'rxjs';

import { jsonResponse } from './jsonResponse.js';
import type { ModelLog } from './ModelLog.js';
import type { ModelReply } from './ModelReply.js';
import type { ModelRequest } from './ModelRequest.js';
import type { ModelScript } from './ModelScript.js';
import { replyOf } from './replyOf.js';
import type { ResponseStep } from './ResponseStep.js';
import { streamedResponse } from './streamedResponse.js';
import { withLastWords } from './withLastWords.js';

/**
 * What is to be done to answer a request as a script says, streamed or whole. A failure of the script is logged and told.
 *
 * @stream cold · no replay · completes with the reply · never errors · unsubscribe unsubscribes the reply
 */
export function stepsOf(
  script: ModelReply | ModelScript,
  request: ModelRequest,
  log: ModelLog,
): Observable<ResponseStep> {
  const respond = request.stream ? streamedResponse(request) : jsonResponse(request);
  return replyOf(script, request).pipe(respond, withLastWords(request, log));
}
