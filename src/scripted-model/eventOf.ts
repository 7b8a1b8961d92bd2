import { envelopeOf } from './envelopeOf.js';
import type { ModelRequest } from './ModelRequest.js';

/** One server-sent event of a streamed completion; without a `delta` it has no choices, as the usage event must be. */
export function eventOf(
  request: ModelRequest,
  delta: object | undefined,
  { finish_reason = null, ...rest }: { readonly finish_reason?: string | null; readonly usage?: object } = {},
): string {
  const choices = delta === undefined ? [] : [{ index: 0, delta, finish_reason }];
  return `data: ${JSON.stringify({ ...envelopeOf(request, 'chat.completion.chunk'), choices, ...rest })}\n\n`;
}
