import { readFields } from '../../util/readFields.js';
import { readText } from '../readText.js';

/** A piece of the body of a request to a model, or the end of all interest in its answer. */
export interface ModelChunk {
  readonly requestId: string;
  readonly data: string | Uint8Array;
  readonly isEnd: boolean;
  readonly isCancel: boolean;
}

/** The piece in a `llmInference.httpRequestChunk`. */
export function readModelChunk(value: unknown): ModelChunk | undefined {
  const params = readFields(value);
  const requestId = readText(params['requestId']);
  if (requestId === undefined) return undefined;
  const data = readText(params['data']) ?? '';
  return {
    requestId,
    data: params['binary'] === true ? Buffer.from(data, 'base64') : data,
    isEnd: params['end'] === true,
    isCancel: params['cancel'] === true,
  };
}
