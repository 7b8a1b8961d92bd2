import type { ToolRequest } from '../protocol/assistantEvents.js';
import { closeCall } from './closeLane.js';
import type { RunScope } from './RunScope.js';
import type { Lane, ShownCall } from './TurnMemory.js';
import { closeReasoning } from './writeReasoning.js';

/** A piece of the arguments of a tool call. */
export function writeCallDelta(
  scope: RunScope,
  lane: Lane,
  { toolCallId, toolName, inputDelta }: { toolCallId: string; toolName?: string; inputDelta: string },
): void {
  const { ids, calls } = scope.memory;
  const known = calls.get(toolCallId);
  // Without a name nothing can be shown before the message is there.
  if (known === undefined && toolName === undefined) return;
  lane.parent ??= ids.of('message', lane.agentId, `message-${toolCallId}`);
  const call = known ?? beginCall(scope, lane, toolCallId, toolName ?? '', lane.parent);
  if (known === undefined) lane.made.add(lane.parent).add(call.id);
  if (call.state !== 'writing' && call.state !== 'paused') return;
  if (call.state === 'paused') startCall(scope, call);
  write(scope, call, inputDelta);
}

/** A tool call as its message has it. */
export function writeCall(scope: RunScope, lane: Lane, request: ToolRequest, parent: string | undefined): void {
  const { toolCallId, name } = request;
  const args = textOf(request.arguments);
  const known = scope.memory.calls.get(toolCallId);
  if (known?.state === 'called' || known?.state === 'answered') return;
  if (known !== undefined && !isSame(known.args, args)) dropCall(scope, toolCallId, known);
  const call = scope.memory.calls.get(toolCallId) ?? beginCall(scope, lane, toolCallId, name, parent);
  if (call.args === '') write(scope, call, args);
  closeCall(scope, call, 'called');
}

function beginCall(
  scope: RunScope,
  lane: Lane,
  toolCallId: string,
  name: string,
  parent: string | undefined,
): ShownCall {
  closeReasoning(scope, lane);
  const id = scope.memory.ids.of('call', undefined, toolCallId);
  const call: ShownCall = { id, name, parent, lane, args: '', state: 'paused' };
  scope.memory.calls.set(toolCallId, call);
  startCall(scope, call);
  return call;
}

function startCall({ show }: RunScope, call: ShownCall): void {
  const { id, name, parent, lane } = call;
  const holder = parent === undefined ? {} : { parentMessageId: parent };
  call.state = 'writing';
  show({ type: 'TOOL_CALL_START', toolCallId: id, toolCallName: name, ...holder, ...lane.tag });
}

function write(scope: RunScope, call: ShownCall, delta: string): void {
  if (call.state !== 'writing') startCall(scope, call);
  call.args += delta;
  scope.show({ type: 'TOOL_CALL_ARGS', toolCallId: call.id, delta, ...call.lane.tag });
}

/** Not the arguments that were streamed: the call is shown anew. */
function dropCall(scope: RunScope, toolCallId: string, call: ShownCall): void {
  closeCall(scope, call, 'called');
  scope.memory.ids.renew('call', undefined, toolCallId);
  scope.memory.calls.delete(toolCallId);
  scope.takeOut(new Set([call.id]));
}

/** As the model wrote them, or as JSON. */
function textOf(args: unknown): string {
  return typeof args === 'string' ? args : JSON.stringify(args ?? {});
}

/** Whether two texts say the same; a model may write blanks. Nothing was streamed if there is nothing. */
function isSame(streamed: string, args: string): boolean {
  if (streamed === '' || streamed === args) return true;
  try {
    return JSON.stringify(JSON.parse(streamed)) === JSON.stringify(JSON.parse(args));
  } catch {
    return false;
  }
}
