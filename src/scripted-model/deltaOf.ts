import type { Completion } from './Completion.js';
import type { ContentChunk } from './ModelChunk.js';

/** The `delta` that carries a chunk, if one does; `completion` includes the chunk already. */
export function deltaOf(chunk: ContentChunk, { toolCalls }: Completion): object | undefined {
  const index = toolCalls.length - 1;
  switch (chunk.type) {
    case 'text':
      return { content: chunk.text };
    case 'reasoning':
      // of the names in use for it the widest known; runtime 1.0.102 also reads reasoning_text and reasoning
      return { reasoning_content: chunk.text };
    case 'toolCall': {
      const id = toolCalls[index]?.id;
      return { tool_calls: [{ index, id, type: 'function', function: { name: chunk.name, arguments: '' } }] };
    }
    case 'toolArguments':
      return { tool_calls: [{ index, function: { arguments: chunk.text } }] };
    case 'usage':
    case 'finish':
      // they stand at the end of the stream
      return undefined;
  }
}
