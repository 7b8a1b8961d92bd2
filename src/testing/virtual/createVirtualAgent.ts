import type { SessionEventEnvelope } from '../../protocol/SessionEvent.js';
import { askHost } from './askHost.js';
import { callHook } from './callHook.js';
import { callTools } from './callTools.js';
import { MessageDraft } from './MessageDraft.js';
import type { Prompt } from './Prompt.js';
import { RunOver } from './RunOver.js';
import type { VirtualAgent } from './VirtualAgent.js';
import type { VirtualSessionPort } from './VirtualSessionPort.js';

/** Which run an agent works on, and as whom. */
export interface AgentRole {
  readonly prompt: Prompt;
  /** The prompt that is named as the origin of what is said. */
  readonly origin: string;
  /** Which model call is in progress. */
  readonly turnId: () => string;
  /** Goes from one model call to the next. */
  readonly nextRound: () => void;
  /** Ends the model call in progress. */
  readonly endRound: () => void;
  readonly agentId?: string;
  readonly parentToolCallId?: string;
}

/** Makes the {@link VirtualAgent} of a run. */
export function createVirtualAgent(port: VirtualSessionPort, role: AgentRole): VirtualAgent {
  const { prompt, origin, agentId, parentToolCallId } = role;
  const stamp = agentId === undefined ? {} : { agentId };
  const parent = parentToolCallId === undefined ? {} : { parentToolCallId };
  const emit = (type: string, data: object, envelope: Partial<SessionEventEnvelope> = {}) =>
    port.emit(type, { ...data, ...parent }, { ...stamp, ...envelope });
  const isStreaming = port.params['streaming'] === true;
  const draft = new MessageDraft({ emit, nextId: port.nextId, isStreaming, origin });
  const agent: VirtualAgent = {
    sessionId: port.sessionId,
    params: port.params,
    prompt: prompt.text,
    emit,
    ask: (kind, fields) => askHost(port, kind, fields, agentId),
    hook: (type, input) => callHook(port, type, input, agentId),
    write: (text) => draft.write(text),
    think: (text) => draft.think(text),
    discard: (reason) => {
      draft.discard();
      emit('assistant.turn_retry', { turnId: role.turnId(), reason });
    },
    finish: (content, toolRequests) => draft.finish(content, toolRequests),
    nextToolCallId: () => port.nextId('t'),
    callTools: (calls) => callTools(port, agent, calls, role.nextRound),
    fail: (failure) => {
      role.endRound();
      emit('session.error', { originatingMessageId: origin, ...failure });
      throw new RunOver();
    },
    // Rounds are the main agent's.
    as: (id, toolCallId) =>
      createVirtualAgent(port, {
        ...role,
        agentId: id,
        parentToolCallId: toolCallId,
        nextRound: () => undefined,
        endRound: () => undefined,
      }),
  };
  return agent;
}
