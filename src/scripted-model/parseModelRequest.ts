import { isRecord } from './isRecord.js';
import { lastUserTextOf } from './lastUserTextOf.js';
import type { ModelRequest } from './ModelRequest.js';
import { parseModelMessage } from './parseModelMessage.js';
import { toolResultsOf } from './toolResultsOf.js';

/** Reads a request body; a string says why it cannot be one. */
export function parseModelRequest(
  json: string,
  meta: { readonly index: number; readonly header: (name: string) => string | undefined },
): ModelRequest | string {
  const body = parseJson(json);
  if (!isRecord(body)) return 'The body must be a JSON object.';
  if (!Array.isArray(body['messages'])) return 'The body must have a list of "messages".';
  const messages = body['messages'].map(parseModelMessage);
  const { model } = body;
  return {
    ...meta,
    model: typeof model === 'string' ? model : '',
    stream: body['stream'] === true,
    includeUsage: isRecord(body['stream_options']) && body['stream_options']['include_usage'] === true,
    messages,
    tools: toolNames(body['tools']),
    lastUserText: lastUserTextOf(messages),
    toolResults: toolResultsOf(messages),
    body,
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function toolNames(tools: unknown): readonly string[] {
  if (!Array.isArray(tools)) return [];
  return tools.flatMap((tool: unknown) => {
    const named = isRecord(tool) && isRecord(tool['function']) ? tool['function']['name'] : undefined;
    return typeof named === 'string' ? [named] : [];
  });
}
