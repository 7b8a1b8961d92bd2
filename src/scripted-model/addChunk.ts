import { ScriptedModelError } from '../errors/ScriptedModelError.js';
import type { Completion } from './Completion.js';
import type { ModelChunk } from './ModelChunk.js';
import type { ModelRequest } from './ModelRequest.js';
import type { ModelToolCall } from './ModelToolCall.js';

/** One more chunk of the reply to `request`. */
export function addChunk(completion: Completion, chunk: ModelChunk, request: ModelRequest): Completion {
  switch (chunk.type) {
    case 'text':
      return { ...completion, text: completion.text + chunk.text };
    case 'reasoning':
      return { ...completion, reasoning: completion.reasoning + chunk.text };
    case 'toolCall': {
      const id = chunk.id ?? `call_${request.index + 1}_${completion.toolCalls.length + 1}`;
      return { ...completion, toolCalls: [...completion.toolCalls, { id, name: chunk.name, arguments: '' }] };
    }
    case 'toolArguments':
      return { ...completion, toolCalls: continued(completion.toolCalls, chunk.text) };
    case 'usage':
      return { ...completion, usage: chunk.usage };
    case 'finish':
      return { ...completion, finishReason: chunk.reason };
    case 'httpError':
    case 'malformed':
    case 'drop':
      return { ...completion, ending: chunk };
  }
}

function continued(toolCalls: readonly ModelToolCall[], text: string): readonly ModelToolCall[] {
  const last = toolCalls.at(-1);
  if (last === undefined) {
    throw new ScriptedModelError('A toolArguments chunk came before any toolCall chunk; toolCall() makes both.');
  }
  return [...toolCalls.slice(0, -1), { ...last, arguments: last.arguments + text }];
}
