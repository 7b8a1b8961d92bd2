import { el } from '../dom/el.js';
import { icon } from '../dom/icon.js';

/** Shows and hides the pane with the streams, and remembers it. */
export function inspectorButton(pane: HTMLElement, shown: () => void): HTMLButtonElement {
  const button = el('button', {
    type: 'button',
    class: 'quiet',
    title: 'Streams',
    'aria-label': 'Streams',
    onclick: () => show(pane.hidden === true),
  });
  button.append(icon('marbles'));
  const chosen = localStorage.getItem(key);
  show(chosen === null ? innerWidth > 1_000 : chosen === 'shown');
  return button;

  function show(isShown: boolean): void {
    pane.hidden = !isShown;
    button.setAttribute('aria-pressed', String(isShown));
    localStorage.setItem(key, isShown ? 'shown' : 'hidden');
    if (isShown) shown();
  }
}

const key = 'copilot-rx streams';
