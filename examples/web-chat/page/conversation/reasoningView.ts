import { el } from '../dom/el.js';
import { setText } from '../dom/setText.js';
import type { View } from '../dom/View.js';

/** What the model thinks, folded: open while it thinks and nothing else is there to read. */
export function reasoningView(): View<{ readonly text: string; readonly isThinking: boolean }> {
  const summary = el('summary');
  const body = el('div', { class: 'thought' });
  const element = el('details', { class: 'reasoning' }, summary, body);
  let isByHand = false;
  summary.addEventListener('click', () => (isByHand = true));
  return {
    element,
    show: ({ text, isThinking }) => {
      setText(summary, isThinking ? 'Thinking …' : 'Thoughts');
      setText(body, text);
      element.classList.toggle('live', isThinking);
      if (!isByHand) element.open = isThinking;
    },
  };
}
