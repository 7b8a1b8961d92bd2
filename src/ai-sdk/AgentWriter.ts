import type { SessionEvent } from '../protocol/SessionEvent.js';
import { defined } from '../util/defined.js';
import type { CopilotAgentPart } from './CopilotUIMessage.js';
import type { StepBuffer } from './StepBuffer.js';

/** Writes how sub-agents are: a part for each, with its latest message. */
export class AgentWriter {
  readonly #agents = new Map<string, CopilotAgentPart>();

  constructor(readonly buffer: StepBuffer) {}

  take(agentId: string, event: SessionEvent): void {
    const known = this.#agents.get(agentId);
    const news = newsOf(known ?? { status: 'running' }, event);
    if (news === undefined) return;
    const data = { status: 'running' as const, ...known, ...defined(news) };
    this.#agents.set(agentId, data);
    this.buffer.add({ type: 'data-agent', id: agentId, data });
  }
}

function newsOf({ status }: CopilotAgentPart, event: SessionEvent): Partial<CopilotAgentPart> | undefined {
  switch (event.type) {
    case 'subagent.started': {
      const { toolCallId, agentName, agentDisplayName, agentDescription } = event.data;
      return defined({ toolCallId, name: agentName, displayName: agentDisplayName, description: agentDescription });
    }
    case 'subagent.completed':
      return { status: 'completed' };
    case 'subagent.failed':
      return defined({ status: 'failed' as const, error: event.data.error });
    case 'assistant.message':
      return event.data.content === '' ? undefined : { text: event.data.content };
    // One that is told more goes on.
    case 'assistant.turn_start':
      return status === 'running' ? undefined : { status: 'running' };
    default:
      return undefined;
  }
}
