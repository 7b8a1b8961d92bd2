import { el } from '../dom/el.js';
import { setText } from '../dom/setText.js';
import type { View } from '../dom/View.js';
import { copyButton } from './copyButton.js';

/** A block of code, with a button that copies it. */
export function codeView(): View<{ readonly language: string; readonly text: string }> {
  const language = el('span', { class: 'language' });
  const code = el('code');
  const pre = el('pre', { tabindex: 0, 'aria-label': 'Code' }, code);
  const element = el(
    'figure',
    { class: 'code' },
    el(
      'figcaption',
      {},
      language,
      copyButton('Copy code', () => code.textContent),
    ),
    pre,
  );
  return {
    element,
    show: (shown) => {
      setText(language, shown.language || 'text');
      setText(code, shown.text);
    },
  };
}
