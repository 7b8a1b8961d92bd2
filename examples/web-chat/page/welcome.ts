import { el } from './dom/el.js';

/** What an empty chat says, with things to ask. */
export function welcome(model: string, suggestions: readonly string[], send: (prompt: string) => void): HTMLElement {
  const buttons = suggestions.map((prompt) => el('button', { type: 'button', onclick: () => send(prompt) }, prompt));
  return el(
    'section',
    { class: 'welcome', 'aria-label': 'Welcome' },
    el('h2', {}, 'What shall we do?'),
    el('p', {}, `A real Copilot CLI is listening, with ${model}.`),
    el('div', { class: 'suggestions' }, ...buttons),
  );
}
