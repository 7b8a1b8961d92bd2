import type { Conversation, ConversationAgent } from 'copilot-rx';
import { el } from '../dom/el.js';
import { setText } from '../dom/setText.js';
import type { View } from '../dom/View.js';
import { agentView } from './agentView.js';
import type { Hosts } from './Hosts.js';
import { laneView } from './laneView.js';

/** The whole conversation. Whatever is the same object as the last time is not looked at. */
export function conversationView(): View<Conversation> {
  const hosts: Hosts = new Map();
  const lane = el('div', { class: 'lane' });
  const orphans = el('div', { class: 'lane' });
  const note = el('p', { class: 'note' });
  const element = el('div', { class: 'conversation' }, lane, orphans, note);
  const showLane = laneView(lane, hosts);
  const agents = new Map<string, { readonly view: View<ConversationAgent>; agent?: ConversationAgent }>();
  return {
    element,
    show: (conversation) => {
      showLane(conversation);
      for (const agent of conversation.agents) showAgent(agent);
      const words = noteOf(conversation);
      setText(note, words ?? '');
      note.hidden = words === undefined;
      note.classList.toggle('bad', conversation.status === 'failed');
    },
  };

  function showAgent(agent: ConversationAgent): void {
    const entry = agents.get(agent.id) ?? { view: agentView(hosts) };
    agents.set(agent.id, entry);
    const host = (agent.toolCallId === undefined ? undefined : hosts.get(agent.toolCallId)) ?? orphans;
    if (entry.view.element.parentElement !== host) host.append(entry.view.element);
    if (entry.agent !== agent) entry.view.show(agent);
    agents.set(agent.id, { ...entry, agent });
  }
}

function noteOf({ status, error, compaction }: Conversation): string | undefined {
  if (compaction.isRunning) return 'The history is being summarised, to make room.';
  if (status === 'failed') return `The run failed: ${error?.message ?? 'the runtime does not say why'}`;
  if (status === 'aborted') return 'Stopped.';
  return undefined;
}
