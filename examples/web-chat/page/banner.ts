import { el } from './dom/el.js';
import { setText } from './dom/setText.js';

/** A line above everything, for how the connection stands and what went wrong. */
export interface Banner {
  readonly element: HTMLElement;
  /** How the connection stands; `undefined` when there is nothing to say. */
  readonly showConnection: (words: string | undefined) => void;
  /** What went wrong, until it is closed. */
  readonly complain: (words: string) => void;
}

export function banner(): Banner {
  const connection = el('p', { role: 'status' });
  const complaint = el('p', { role: 'alert' });
  const close = el('button', { type: 'button', onclick: () => complain('') }, 'Close');
  const element = el('div', { class: 'banner', hidden: true }, connection, complaint, close);
  close.hidden = true;
  return { element, showConnection: (words) => change(connection, words ?? ''), complain };

  function complain(words: string): void {
    change(complaint, words);
    close.hidden = words === '';
  }

  function change(line: HTMLElement, words: string): void {
    setText(line, words);
    element.hidden = connection.textContent === '' && complaint.textContent === '';
    element.classList.toggle('bad', complaint.textContent !== '');
  }
}
