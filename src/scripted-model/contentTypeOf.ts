import type { ModelRequest } from './ModelRequest.js';

/** What a reply is, streamed or whole. */
export function contentTypeOf({ stream }: ModelRequest): string {
  return stream ? 'text/event-stream' : 'application/json';
}
