import type { DeskAsk } from 'copilot-rx/web';
import { el } from '../dom/el.js';
import { keyed } from '../dom/keyed.js';
import type { View } from '../dom/View.js';
import { askView } from './askView.js';
import type { Answering } from './Answering.js';

/** What the agent waits for the user to decide, the oldest first. */
export function askList(answer: Answering): View<readonly DeskAsk[]> {
  const element = el('section', { class: 'asks', 'aria-label': 'The agent asks' });
  const list = keyed<DeskAsk>(
    element,
    ({ id }) => id,
    (ask) => {
      const view = askView(ask, (value) => answer(ask.id, value));
      // an ask does not change
      return { element: view, show: () => undefined };
    },
  );
  return {
    element,
    show: (asks) => {
      list.show(asks);
      element.hidden = asks.length === 0;
    },
  };
}
