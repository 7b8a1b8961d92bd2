import { el } from '../dom/el.js';
import { icon } from '../dom/icon.js';
import { keyed } from '../dom/keyed.js';
import type { View } from '../dom/View.js';
import type { OwnTurn } from './createPrompts.js';

/** The prompts of this page that wait, each with a button that takes it out of the queue. */
export function queueView(leave: (id: number) => void): View<readonly OwnTurn[]> {
  const list = el('ul');
  const element = el('section', { class: 'queue', 'aria-label': 'Prompts that wait' }, list);
  const entries = keyed<OwnTurn>(
    list,
    ({ id }) => String(id),
    ({ id, message: { prompt } }) => {
      const words = prompt === '' ? 'Picture' : prompt;
      const button = el('button', {
        type: 'button',
        class: 'quiet',
        'aria-label': `Do not send: ${words}`,
        onclick: () => leave(id),
      });
      button.append(icon('cross'));
      return { element: el('li', {}, el('span', {}, words), button), show: () => undefined };
    },
  );
  return {
    element,
    show: (turns) => {
      const waiting = turns.filter(({ isWaiting }) => isWaiting);
      entries.show(waiting);
      element.hidden = waiting.length === 0;
    },
  };
}
