import type { ModelHttpRequest } from '../../protocol/ModelHttpRequest.js';
import { defined } from '../../util/defined.js';
import { readFields } from '../../util/readFields.js';
import { readText } from '../readText.js';
import { readTexts } from '../readTexts.js';

/** A request to a model before its body has come. */
export interface ModelHead {
  readonly id: string;
  readonly request: Omit<ModelHttpRequest, 'body' | 'bytes' | 'json'>;
  /** It wants a conversation of messages rather than one response. */
  readonly isWebSocket: boolean;
}

/** The head in a `llmInference.httpRequestStart`. */
export function readModelHead(value: unknown): ModelHead | undefined {
  const params = readFields(value);
  const [id, method, url] = [readText(params['requestId']), readText(params['method']), readText(params['url'])];
  if (id === undefined || method === undefined || url === undefined) return undefined;
  const headers = new Map(
    Object.entries(readFields(params['headers'])).map(([name, values]) => [
      name.toLowerCase(),
      (readTexts(values) ?? []).join(', '),
    ]),
  );
  return {
    id,
    isWebSocket: params['transport'] === 'websocket',
    request: {
      id,
      ...defined({ sessionId: readText(params['sessionId']), agentId: readText(params['agentId']) }),
      method,
      url,
      headerNames: [...headers.keys()],
      header: (name) => headers.get(name.toLowerCase()),
    },
  };
}
