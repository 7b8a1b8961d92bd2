import { el } from '../dom/el.js';
import { icon } from '../dom/icon.js';

/** A button that copies a text, and says so. */
export function copyButton(label: string, textOf: () => string): HTMLButtonElement {
  const button = el('button', {
    type: 'button',
    class: 'copy quiet',
    title: label,
    'aria-label': label,
    onclick: copy,
  });
  button.append(icon('copy'));
  return button;

  function copy(): void {
    navigator.clipboard.writeText(textOf()).then(
      () => tell('check', 'Copied'),
      () => tell('cross', 'The browser does not allow copying'),
    );
  }

  function tell(sign: 'check' | 'cross', words: string): void {
    button.replaceChildren(icon(sign));
    button.setAttribute('aria-label', words);
    button.addEventListener(
      'blur',
      () => {
        button.replaceChildren(icon('copy'));
        button.setAttribute('aria-label', label);
      },
      { once: true },
    );
  }
}
