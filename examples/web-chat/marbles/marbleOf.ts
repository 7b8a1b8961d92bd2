import type { SessionEvent } from 'copilot-rx';
import type { LaneName, Marble } from './Marble.js';

/** The marble that an event begins; `undefined` for events that are on no lane, or that end what another began. */
export function marbleOf(event: SessionEvent): Marble | undefined {
  const place = placeOf(event);
  if (place === undefined) return undefined;
  const { lane, label, spanId, isBad = false } = place;
  return {
    id: spanId ?? event.id,
    lane,
    at: Date.parse(event.timestamp),
    ...(spanId === undefined ? {} : { span: { end: undefined } }),
    label,
    isBad,
    isOfAgent: event.agentId !== undefined,
    shows: [event],
  };
}

interface Place {
  readonly lane: LaneName;
  readonly label: string;
  /** For what lasts. */
  readonly spanId?: string;
  readonly isBad?: boolean;
}

function placeOf(event: SessionEvent): Place | undefined {
  switch (event.type) {
    case 'user.message':
      return { lane: 'messages', label: 'prompt' };
    case 'assistant.message':
      return { lane: 'messages', label: 'message' };
    case 'assistant.message_delta':
      return { lane: 'deltas', label: event.data.deltaContent };
    case 'assistant.reasoning_delta':
      return { lane: 'reasoning', label: event.data.deltaContent };
    case 'tool.execution_start':
      return { lane: 'tools', label: event.data.toolName, spanId: event.data.toolCallId };
    case 'permission.requested':
      return { lane: 'asks', label: event.data.permissionRequest.kind, spanId: event.data.requestId };
    case 'user_input.requested':
      return { lane: 'asks', label: 'question', spanId: event.data.requestId };
    case 'elicitation.requested':
      return { lane: 'asks', label: 'form', spanId: event.data.requestId };
    case 'exit_plan_mode.requested':
      return { lane: 'asks', label: 'plan', spanId: event.data.requestId };
    case 'subagent.started':
      return { lane: 'agents', label: event.data.agentName, spanId: `agent ${event.data.toolCallId}` };
    case 'session.idle':
      return { lane: 'idle', label: 'idle' };
    case 'session.error':
      return { lane: 'errors', label: event.data.errorType, isBad: true };
    case 'abort':
      return { lane: 'errors', label: 'abort', isBad: true };
    default:
      return undefined;
  }
}
