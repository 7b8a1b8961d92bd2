import type { Conversation } from '../protocol/Conversation.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { foldAgents } from './foldAgents.js';
import { foldAsks } from './foldAsks.js';
import { foldFacts } from './foldFacts.js';
import { foldLane } from './foldLane.js';
import { foldPlan } from './foldPlan.js';
import { foldRun } from './foldRun.js';
import { isFromMainAgent } from './isFromMainAgent.js';

/** A conversation after one more event: the same object when the event changes nothing. */
export function foldEvent(conversation: Conversation, event: SessionEvent): Conversation {
  const spoken = isFromMainAgent(event) ? foldMain(conversation, event) : foldAgents(conversation, event);
  return foldFacts(foldAsks(foldPlan(conversation, spoken, event), event), event);
}

function foldMain(conversation: Conversation, event: SessionEvent): Conversation {
  const heard = foldLane(conversation, event);
  // A prompt that is known begins nothing.
  return event.type === 'user.message' && heard === conversation ? conversation : foldRun(heard, event);
}
