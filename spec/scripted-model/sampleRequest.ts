import type { ModelRequest } from '../../src/scripted-model/index.js';

/** A request for specs that need no HTTP. */
export function sampleRequest(changes: Partial<ModelRequest> = {}): ModelRequest {
  return {
    index: 0,
    model: 'scripted',
    stream: true,
    includeUsage: false,
    messages: [{ role: 'user', text: 'Hi', toolCalls: [] }],
    tools: [],
    lastUserText: 'Hi',
    toolResults: [],
    header: () => undefined,
    body: {},
    ...changes,
  };
}
