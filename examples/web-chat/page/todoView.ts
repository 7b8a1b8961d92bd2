import type { Conversation } from 'copilot-rx';
import { el } from './dom/el.js';
import { setText } from './dom/setText.js';
import type { View } from './dom/View.js';

/** What the agent has to do and is at, in a line that unfolds. */
export function todoView(): View<Conversation> {
  const summary = el('summary');
  const list = el('ul');
  const element = el('details', { class: 'todos' }, summary, list);
  let shown: Conversation['todos'] = [];
  return {
    element,
    show: ({ todos, intent, status }) => {
      const doing = status === 'running' ? intent : undefined;
      element.hidden = todos.length === 0 && doing === undefined;
      const done = todos.filter((todo) => todo.status === 'done').length;
      const current = doing ?? todos.find((todo) => todo.status === 'in_progress')?.title;
      const words = [todos.length === 0 ? undefined : `${done} of ${todos.length} done`, current];
      setText(summary, words.filter((part) => part !== undefined).join(' · '));
      if (todos === shown) return;
      shown = todos;
      list.replaceChildren(
        ...todos.map(({ title, status: state }) =>
          el('li', { 'data-status': state }, el('span', { class: 'state' }, state.replaceAll('_', ' ')), title),
        ),
      );
    },
  };
}
