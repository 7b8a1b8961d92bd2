import type { EndingChunk, ModelChunk } from './ModelChunk.js';

/** Whether a chunk cuts the reply short. */
export function isEnding(chunk: ModelChunk): chunk is EndingChunk {
  return chunk.type === 'httpError' || chunk.type === 'malformed' || chunk.type === 'drop';
}
