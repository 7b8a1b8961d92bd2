import type { ConversationLane, ConversationMessage, MessageDraft } from 'copilot-rx';
import { keyed } from '../dom/keyed.js';
import type { Hosts } from './Hosts.js';
import { speechView } from './speechView.js';
import type { Speech } from './speechView.js';
import { userView } from './userView.js';

type Entry = ConversationMessage | Speech;

/** What one agent was told and said. A draft that is finished stays where it was written. */
export function laneView(parent: HTMLElement, hosts: Hosts): (lane: ConversationLane) => void {
  const entries = keyed<Entry>(
    parent,
    (entry) => (entry.role === 'draft' ? 'draft' : entry.id),
    (entry) => (entry.role === 'user' ? userView(entry) : (speechView(hosts) as ReturnType<typeof userView>)),
  );
  let shown: ConversationLane = { messages: [], draft: undefined };
  let writing: Extract<Speech, { role: 'draft' }> | undefined;
  return (lane) => {
    const finished = finishedBetween(shown, lane);
    if (finished !== undefined) entries.rename('draft', finished);
    if (writing?.draft !== lane.draft) writing = lane.draft && { role: 'draft', draft: lane.draft };
    if (shown.messages !== lane.messages || shown.draft !== lane.draft)
      entries.show(writing === undefined ? lane.messages : [...lane.messages, writing]);
    shown = lane;
  };
}

/** The id of the message that a draft has become. */
function finishedBetween(before: ConversationLane, now: ConversationLane): string | undefined {
  if (before.draft === undefined) return undefined;
  const { messageId } = before.draft satisfies MessageDraft;
  const isNew = ({ role, id }: ConversationMessage) => role === 'assistant' && (messageId ?? id) === id;
  return now.messages.slice(before.messages.length).find(isNew)?.id;
}
