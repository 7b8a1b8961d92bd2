import type { IncomingMessage, ServerResponse } from 'node:http';
import { concatMap, type Observable } from 'rxjs';

import { deliver } from './deliver.js';
import type { ModelLog } from './ModelLog.js';
import type { ModelReply } from './ModelReply.js';
import type { ModelScript } from './ModelScript.js';
import { parseModelRequest } from './parseModelRequest.js';
import { readBody } from './readBody.js';
import { refuse } from './refuse.js';
import { stepsOf } from './stepsOf.js';

/**
 * One `POST …/chat/completions`, from its body to the end of its reply.
 *
 * @stream cold · no replay · completes with the reply, or when the client leaves · never errors · unsubscribe unsubscribes the reply
 */
export function answerCompletion(
  incoming: IncomingMessage,
  response: ServerResponse,
  { script, log, maxBodyBytes }: AnswerOptions,
): Observable<never> {
  return readBody(incoming, maxBodyBytes).pipe(
    concatMap((json) => {
      if (json === undefined) return refuse(response, 413, `The body is larger than ${maxBodyBytes} bytes.`);
      const request = parseModelRequest(json, { index: log.count, header: headerOf(incoming) });
      if (typeof request === 'string') return refuse(response, 400, request);
      log.asked(request);
      return deliver(stepsOf(script, request, log), response, request, log);
    }),
  );
}

/** What a completion is answered with. */
export interface AnswerOptions {
  readonly script: ModelReply | ModelScript;
  readonly log: ModelLog;
  readonly maxBodyBytes: number;
}

function headerOf({ headers }: IncomingMessage): (name: string) => string | undefined {
  return (name) => {
    const value = headers[name.toLowerCase()];
    return typeof value === 'string' ? value : value?.join(', ');
  };
}
