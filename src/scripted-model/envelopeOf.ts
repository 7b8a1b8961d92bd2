import type { ModelRequest } from './ModelRequest.js';

/** The fields around every completion and every part of one. */
export function envelopeOf({ index, model }: ModelRequest, object: string): object {
  // `created` is constant so that two runs of one script give the same bytes
  return { id: `chatcmpl-${index + 1}`, object, created: 0, model };
}
