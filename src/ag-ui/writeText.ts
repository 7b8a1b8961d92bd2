import type { AssistantDeltaData } from '../protocol/assistantEvents.js';
import { closeText } from './closeLane.js';
import type { RunScope } from './RunScope.js';
import { takeBack } from './takeBack.js';
import type { Lane, OpenText } from './TurnMemory.js';
import { closeReasoning } from './writeReasoning.js';

/** A piece of a message. */
export function writeTextDelta(scope: RunScope, lane: Lane, { messageId, deltaContent }: AssistantDeltaData): void {
  // A piece may come behind its message, where a history was put before live events.
  if (deltaContent === '' || lane.done.has(messageId)) return;
  // Another message, though the one before was not finished: an attempt that failed.
  if (lane.text !== undefined && lane.text.key !== messageId) takeBack(scope, lane);
  append(scope, lane, openText(scope, lane, messageId), deltaContent);
}

/** Takes back what was streamed of a model call if it is not what its message begins with. */
export function dropWrongText(scope: RunScope, lane: Lane, messageId: string, content: string): void {
  const { text } = lane;
  if (text !== undefined && (text.key !== messageId || !content.startsWith(text.content))) takeBack(scope, lane);
}

/** The rest of a message, of which nothing wrong was streamed. */
export function finishText(scope: RunScope, lane: Lane, messageId: string, content: string): void {
  const rest = content.slice(lane.text?.content.length);
  if (rest !== '') append(scope, lane, openText(scope, lane, messageId), rest);
  closeText(scope, lane);
}

/** The id of a message: the one that its tool calls were shown with, if they came first. */
export function messageIdOf({ memory: { ids } }: RunScope, { agentId, parent }: Lane, messageId: string): string {
  return ids.of('message', agentId, messageId, parent);
}

function openText(scope: RunScope, lane: Lane, messageId: string): OpenText {
  const text = (lane.text ??= beginText(scope, lane, messageId));
  if (text.isOpen) return text;
  closeReasoning(scope, lane);
  text.isOpen = true;
  scope.show({ type: 'TEXT_MESSAGE_START', messageId: text.id, role: 'assistant', ...lane.tag });
  return text;
}

function beginText(scope: RunScope, lane: Lane, messageId: string): OpenText {
  const id = messageIdOf(scope, lane, messageId);
  lane.parent = id;
  lane.made.add(id);
  return { key: messageId, id, content: '', isOpen: false };
}

function append({ show }: RunScope, { tag }: Lane, text: OpenText, delta: string): void {
  text.content += delta;
  show({ type: 'TEXT_MESSAGE_CONTENT', messageId: text.id, delta, ...tag });
}
