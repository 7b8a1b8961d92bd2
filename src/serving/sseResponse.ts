import type { Observable } from 'rxjs';
import { sseBody } from './sseBody.js';
import type { SseBodyOptions } from './sseBody.js';
import type { SseMessage } from './SseMessage.js';

/** Messages as a response, which nothing on the way is to keep or hold back. */
export function sseResponse(message$: Observable<SseMessage>, options: SseBodyOptions = {}): Response {
  return new Response(sseBody(message$, options), { headers });
}

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  // nginx
  'x-accel-buffering': 'no',
};
