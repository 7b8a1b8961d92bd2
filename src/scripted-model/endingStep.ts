import type { EndingChunk } from './ModelChunk.js';
import type { ResponseStep } from './ResponseStep.js';

/** What a chunk that cuts the reply short does to the response, streamed or not. */
export function endingStep(chunk: EndingChunk): ResponseStep {
  switch (chunk.type) {
    case 'httpError':
      return { do: 'refuse', status: chunk.status, message: chunk.message, headers: chunk.headers };
    case 'malformed':
      return { do: 'send', text: chunk.text };
    case 'drop':
      return { do: 'drop' };
  }
}
