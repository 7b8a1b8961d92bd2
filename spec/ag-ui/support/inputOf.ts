import type { Message, RunAgentInput } from '@ag-ui/core';

/** What a client sends to run a thread, with these messages. */
export function inputOf(...messages: Message[]): RunAgentInput {
  return { threadId: 't', runId: 'r', messages, tools: [], context: [] };
}
