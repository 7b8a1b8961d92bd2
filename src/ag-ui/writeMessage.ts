import type { AssistantMessageData } from '../protocol/assistantEvents.js';
import type { RunScope } from './RunScope.js';
import type { Lane } from './TurnMemory.js';
import { startAfresh } from './takeBack.js';
import { closeReasoning, finishReasoning } from './writeReasoning.js';
import { dropWrongText, finishText, messageIdOf } from './writeText.js';
import { writeCall } from './writeToolCall.js';

/** A finished message, whatever was streamed of it: what it reasoned, what it says, and the tools that it calls. */
export function writeMessage(scope: RunScope, lane: Lane, data: AssistantMessageData): void {
  const { messageId, content, reasoningText = '', toolRequests = [] } = data;
  if (lane.done.has(messageId)) return;
  lane.done.add(messageId);
  dropWrongText(scope, lane, messageId, content);
  if (reasoningText !== '') finishReasoning(scope, lane, `reasoning-${messageId}`, reasoningText);
  finishText(scope, lane, messageId, content);
  const parent = messageIdOf(scope, lane, messageId);
  for (const request of toolRequests) writeCall(scope, lane, request, parent);
  closeReasoning(scope, lane);
  lane.told = reasoningText === '' ? lane.reasoning?.content : reasoningText;
  startAfresh(lane);
}
