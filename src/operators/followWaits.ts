import type { Waiting } from '../errors/Waiting.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';

/**
 * What a session waits for after one more event: a fold, pure, from an empty list on. What has begun is put behind what had
 * begun before; what has ended is taken out; an abort and an idle end everything. The same list comes back when nothing changed.
 */
export function followWaits(waits: readonly Waiting[], event: SessionEvent): readonly Waiting[] {
  switch (event.type) {
    case 'session.idle':
      return clear(waits);
    case 'abort':
      return event.agentId === undefined ? clear(waits) : waits;
    case 'assistant.turn_start':
      return begin(ended(waits, isModelOf(event)), event, 'model', event.data.turnId);
    case 'assistant.message':
    case 'assistant.turn_end':
      return ended(waits, isModelOf(event));
    case 'tool.execution_start':
      return begin(waits, event, 'tool', event.data.toolCallId, event.data.toolName);
    case 'tool.execution_complete':
      return ended(waits, isA('tool', event.data.toolCallId));
    case 'hook.start':
      return begin(waits, event, 'hook', event.data.hookInvocationId, event.data.hookType);
    case 'hook.end':
      return ended(waits, isA('hook', event.data.hookInvocationId));
    case 'permission.requested':
      return begin(waits, event, 'permission', event.data.requestId, event.data.permissionRequest.kind);
    case 'permission.completed':
      return ended(waits, isA('permission', event.data.requestId));
    case 'subagent.started':
      return begin(waits, event, 'agent', event.data.toolCallId, event.data.agentName);
    case 'subagent.completed':
    case 'subagent.failed':
      return ended(waits, isOfAgent(event.data.toolCallId, event.agentId));
    default:
      return followQuestion(waits, event);
  }
}

/** The rest come in pairs of one pattern: forms, plans, limits, servers to sign in to, and what is still to be invented. */
function followQuestion(waits: readonly Waiting[], event: SessionEvent): readonly Waiting[] {
  const [, name, phase] = /^(.+)[._](requested|required|completed)$/.exec(event.type) ?? [];
  // The call itself is a tool's.
  if (name === undefined || name === 'external_tool') return waits;
  const data: object = event.data;
  if (!('requestId' in data) || typeof data.requestId !== 'string') return waits;
  const { requestId } = data;
  if (phase === 'completed') return ended(waits, isA('question', requestId));
  return begin(waits, event, 'question', requestId, name);
}

function begin(
  waits: readonly Waiting[],
  { timestamp, agentId }: SessionEvent,
  kind: Waiting['kind'],
  id: string,
  name?: string,
): readonly Waiting[] {
  const wait = { kind, id, since: timestamp };
  const named = name === undefined ? wait : { ...wait, name };
  return [...waits, agentId === undefined ? named : { ...named, agentId }];
}

function ended(waits: readonly Waiting[], hasEnded: (wait: Waiting) => boolean): readonly Waiting[] {
  const others = waits.filter((wait) => !hasEnded(wait));
  return others.length === waits.length ? waits : others;
}

function clear(waits: readonly Waiting[]): readonly Waiting[] {
  return ended(waits, () => true);
}

function isA(kind: Waiting['kind'], id: string) {
  return (wait: Waiting) => wait.kind === kind && wait.id === id;
}

function isModelOf({ agentId }: SessionEvent) {
  return (wait: Waiting) => wait.kind === 'model' && wait.agentId === agentId;
}

/** An agent, and what it waited for. */
function isOfAgent(toolCallId: string, agentId: string | undefined) {
  const isTheAgent = isA('agent', toolCallId);
  return (wait: Waiting) => isTheAgent(wait) || (agentId !== undefined && wait.agentId === agentId);
}
