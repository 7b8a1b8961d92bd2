import { el } from './dom/el.js';

/** Says things to those who cannot see the page, when nothing else is being said. */
export interface Announcer {
  readonly element: HTMLElement;
  readonly say: (words: string) => void;
}

export function announcer(): Announcer {
  const element = el('div', { class: 'unseen', role: 'log', 'aria-live': 'polite', 'aria-label': 'What was said' });
  return {
    element,
    say: (words) => {
      element.append(el('p', {}, words));
      // what was said is said
      if (element.childElementCount > 5) element.firstElementChild?.remove();
    },
  };
}
