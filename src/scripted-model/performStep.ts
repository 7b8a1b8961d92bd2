import type { ServerResponse } from 'node:http';

import { errorBody } from './errorBody.js';
import type { ResponseStep } from './ResponseStep.js';

/** Does one step of a response. Nothing here ends the response, except a drop. */
export function performStep(response: ServerResponse, step: ResponseStep, contentType: string): void {
  switch (step.do) {
    case 'send':
      if (!response.headersSent) response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-cache' });
      response.write(step.text);
      return;
    case 'refuse':
      response.writeHead(step.status, { 'content-type': 'application/json', ...step.headers });
      response.write(errorBody(step.status, step.message));
      return;
    case 'drop':
      // soon: after what was written, so that the client has seen all that came before the drop
      response.socket?.destroySoon();
      return;
  }
}
