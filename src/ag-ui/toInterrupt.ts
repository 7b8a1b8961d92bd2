import type { Interrupt } from '@ag-ui/core';
import type { PermissionRequest } from '../protocol/PermissionRequest.js';
import type { DeskAsk } from '../serving/DeskAsk.js';
import { defined } from '../util/defined.js';

/** What waits on a desk, as AG-UI tells it: with the schema of the answer, and all of the ask under `metadata`. */
export function toInterrupt(ask: DeskAsk, expiresAt?: string): Interrupt {
  const { id, kind, toolCallId, agentId, input } = ask;
  const whose = defined({ toolCallId, subagentRunId: agentId, expiresAt });
  return { id, ...asked(ask), ...whose, metadata: { 'copilot-rx': { kind, input } } };
}

function asked(ask: DeskAsk): Pick<Interrupt, 'reason' | 'message' | 'responseSchema'> {
  switch (ask.kind) {
    case 'permission':
      return {
        reason: ask.toolCallId === undefined ? 'confirmation' : 'tool_call',
        message: permissionText(ask.input),
        responseSchema: object({
          approved: { type: 'boolean' },
          scope: { enum: ['once', 'session'], description: 'Whether the same is asked again in this session' },
          feedback: { type: 'string', description: 'Why not, for the agent to read' },
        }),
      };
    case 'userInput':
      return { reason: 'input_required', message: ask.input.question, responseSchema: answerSchema(ask.input) };
    case 'elicitation':
      return {
        reason: 'input_required',
        message: ask.input.message,
        responseSchema: { ...(ask.input.requestedSchema ?? { type: 'object' }) },
      };
    case 'exitPlanMode':
      return {
        reason: 'confirmation',
        message: ask.input.summary,
        responseSchema: object({
          approved: { type: 'boolean' },
          selectedAction: ask.input.actions.length === 0 ? { type: 'string' } : { enum: [...ask.input.actions] },
          feedback: { type: 'string', description: 'What to change, for the agent to read' },
        }),
      };
  }
}

function answerSchema({ choices = [], allowFreeform }: { choices?: readonly string[]; allowFreeform: boolean }) {
  const chosen = choices.length === 0 ? {} : allowFreeform ? { examples: [...choices] } : { enum: [...choices] };
  return { ...object({ answer: { type: 'string', ...chosen } }), required: ['answer'] };
}

function object(properties: Record<string, object>): Record<string, unknown> {
  return { type: 'object', properties, required: Object.keys(properties).slice(0, 1) };
}

function permissionText(request: PermissionRequest): string {
  switch (request.kind) {
    case 'shell':
      return `Run \`${request.fullCommandText}\`?`;
    case 'write':
      return `Write ${request.fileName}?`;
    case 'read':
      return `Read ${request.path}?`;
    case 'url':
      return `Fetch ${request.url}?`;
    case 'mcp':
    case 'custom-tool':
    case 'hook':
      return `Use the tool ${request.toolName}?`;
    default:
      return `Allow what is of the kind “${request.kind}”?`;
  }
}
