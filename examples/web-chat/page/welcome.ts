import type { About } from '../shared/About.js';
import type { ChatMessage } from '../shared/ChatMessage.js';
import { el } from './dom/el.js';

/** What an empty chat says, with things to begin with. */
export function welcome({ model, suggestions }: About, send: (message: ChatMessage) => void): HTMLElement {
  const buttons = suggestions.map((message) =>
    el('button', { type: 'button', onclick: () => send(message) }, message.prompt),
  );
  return el(
    'section',
    { class: 'welcome', 'aria-label': 'Welcome' },
    el('h2', {}, 'What shall we do?'),
    el('p', {}, `A real Copilot CLI is listening, with ${model}.`),
    el('div', { class: 'suggestions' }, ...buttons),
  );
}
