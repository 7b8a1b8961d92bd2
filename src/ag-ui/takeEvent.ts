import type { SessionEvent, SessionEventOf } from '../protocol/SessionEvent.js';
import { addUsage } from './addUsage.js';
import { closeLane } from './closeLane.js';
import type { RunScope } from './RunScope.js';
import { startAfresh, takeBack } from './takeBack.js';
import { type Lane, laneOf } from './TurnMemory.js';
import { writeMessage } from './writeMessage.js';
import { finishReasoning, writeReasoningDelta } from './writeReasoning.js';
import { announceSubagent, beginSubagent, endSubagent } from './writeSubagent.js';
import { writeTextDelta } from './writeText.js';
import { writeCall, writeCallDelta } from './writeToolCall.js';
import { writeProgress, writeResult } from './writeToolOutput.js';

/** Shows an event of a session. */
export function takeEvent(scope: RunScope, event: SessionEvent): void {
  const { agentId } = event;
  const lane = laneOf(scope.memory, agentId);
  if (agentId !== undefined) announceSubagent(scope, agentId);
  switch (event.type) {
    case 'user.message':
      return writePrompt(scope, lane, event);
    case 'assistant.turn_start':
      return beginCall(scope, lane, event.data.turnId);
    case 'assistant.message_delta':
      return writeTextDelta(scope, lane, event.data);
    case 'assistant.reasoning_delta':
      return writeReasoningDelta(scope, lane, event.data.reasoningId, event.data.deltaContent);
    case 'assistant.reasoning':
      return finishReasoning(scope, lane, event.data.reasoningId, event.data.content);
    case 'assistant.tool_call_delta':
      return writeCallDelta(scope, lane, event.data);
    case 'assistant.message':
      return writeMessage(scope, lane, event.data);
    case 'assistant.turn_retry':
      return takeBack(scope, lane);
    case 'assistant.turn_end':
      return endCall(scope, lane);
    case 'assistant.usage':
      return addUsage(scope.usage, event.data);
    default:
      takeToolEvent(scope, lane, event);
  }
}

function takeToolEvent(scope: RunScope, lane: Lane, event: SessionEvent): void {
  switch (event.type) {
    case 'tool.execution_start': {
      const { toolCallId, toolName: name, arguments: args } = event.data;
      return writeCall(scope, lane, { toolCallId, name, arguments: args }, undefined);
    }
    case 'tool.execution_partial_result':
      return writeProgress(scope, lane, event.data.toolCallId, { output: event.data.partialOutput });
    case 'tool.execution_progress': {
      const { toolCallId, progressMessage: progress } = event.data;
      return progress === undefined ? undefined : writeProgress(scope, lane, toolCallId, { progress });
    }
    case 'tool.execution_complete':
      return writeResult(scope, lane, event.data);
    case 'subagent.started':
      return beginSubagent(scope, event.agentId ?? event.data.toolCallId, event.data);
    case 'subagent.completed':
      return endSubagent(scope, lane, event.agentId ?? event.data.toolCallId);
    case 'subagent.failed':
      return endSubagent(
        scope,
        lane,
        event.agentId ?? event.data.toolCallId,
        event.data.error ?? 'The sub-agent failed.',
      );
    default:
      takeNotice(scope, lane, event);
  }
}

/** What AG-UI has no event for, and people may want to see. Not `session.error`: providers like to repeat the key that they refuse. */
const noted = new Set<string>([
  'assistant.intent',
  'session.compaction_complete',
  'session.compaction_start',
  'session.info',
  'session.mode_changed',
  'session.model_change',
  'session.title_changed',
  'session.todos_changed',
  'session.usage_info',
  'session.warning',
]);

function takeNotice(scope: RunScope, lane: Lane, event: SessionEvent): void {
  // Protocol 2 has no other sign of a retry.
  if (event.type === 'session.info' && event.data.infoType === 'model_retry') takeBack(scope, lane);
  if (noted.has(event.type)) {
    scope.show({ type: 'CUSTOM', name: `copilot-rx:${event.type}`, value: event.data, ...lane.tag });
  }
}

/** The first prompt is the one that the client has sent. Others are of the user elsewhere, of the runtime, or for a sub-agent. */
function writePrompt({ memory, show }: RunScope, lane: Lane, event: SessionEventOf<'user.message'>): void {
  const { content, delivery, source } = event.data;
  if (lane.agentId === undefined && !memory.prompted && delivery !== 'steering' && source === undefined) {
    memory.prompted = true;
    return;
  }
  if (lane.done.has(event.id)) return;
  lane.done.add(event.id);
  const messageId = memory.ids.of('message', lane.agentId, event.id);
  const name = source === undefined ? {} : { name: source };
  show({ type: 'TEXT_MESSAGE_START', messageId, role: 'user', ...name, ...lane.tag });
  show({ type: 'TEXT_MESSAGE_CONTENT', messageId, delta: content, ...lane.tag });
  show({ type: 'TEXT_MESSAGE_END', messageId, ...lane.tag });
}

function beginCall(scope: RunScope, lane: Lane, turnId: string): void {
  endCall(scope, lane);
  lane.told = undefined;
  lane.step = `turn ${turnId}`;
  scope.show({ type: 'STEP_STARTED', stepName: lane.step, ...lane.tag });
}

/** A model call and its tools have ended. Text without a message stays: it was aborted, or reached the length limit. */
function endCall(scope: RunScope, lane: Lane): void {
  closeLane(scope, lane);
  startAfresh(lane);
  endStep(scope, lane);
}

/** Closes the step of an agent. */
export function endStep({ show }: RunScope, lane: Lane): void {
  if (lane.step === undefined) return;
  show({ type: 'STEP_FINISHED', stepName: lane.step, ...lane.tag });
  lane.step = undefined;
}
