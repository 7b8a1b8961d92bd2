import type { ConversationAgent } from 'copilot-rx';
import { el } from '../dom/el.js';
import { setText } from '../dom/setText.js';
import type { View } from '../dom/View.js';
import type { Hosts } from './Hosts.js';
import { laneView } from './laneView.js';

/** A sub-agent: who it is, and its own lane. */
export function agentView(hosts: Hosts): View<ConversationAgent> {
  const name = el('span', { class: 'name' });
  const state = el('span', { class: 'state' });
  const about = el('span', { class: 'about' });
  const lane = el('div', { class: 'lane' });
  const error = el('p', { class: 'note bad' });
  const element = el('details', { class: 'subagent', open: true }, el('summary', {}, state, name, about), lane, error);
  const showLane = laneView(lane, hosts);
  return {
    element,
    show: (agent) => {
      element.dataset['status'] = agent.status;
      setText(name, agent.displayName ?? agent.name ?? 'Sub-agent');
      setText(state, stateWords[agent.status]);
      setText(about, agent.description ?? '');
      setText(error, agent.error ?? '');
      error.hidden = agent.error === undefined;
      showLane(agent);
    },
  };
}

const stateWords = { running: 'at work', completed: 'done', failed: 'failed' } as const;
