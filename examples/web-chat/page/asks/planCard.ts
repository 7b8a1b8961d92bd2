import type { ExitPlanModeAnswer, ExitPlanModeAsk } from 'copilot-rx';
import { markdownView } from '../conversation/markdownView.js';
import { el } from '../dom/el.js';
import type { AnsweringOne } from './Answering.js';
import { card } from './card.js';

/** A plan that the agent wants to carry out: in one of some ways, or not, and then what to change. */
export function planCard(
  { summary, planContent, actions, recommendedAction }: ExitPlanModeAsk,
  answer: AnsweringOne<ExitPlanModeAnswer>,
): HTMLElement {
  const about = markdownView();
  about.show(summary);
  const plan = markdownView();
  plan.show(planContent ?? '');
  const yes = actions.map((action) =>
    el(
      'button',
      {
        type: 'button',
        class: action === recommendedAction ? 'primary' : undefined,
        onclick: () => send({ approved: true, selectedAction: action }),
      },
      actionWords(action),
    ),
  );
  const approve = el(
    'button',
    { type: 'button', class: 'primary', onclick: () => send({ approved: true }) },
    'Approve',
  );
  const feedback = el('input', {
    type: 'text',
    name: 'feedback',
    placeholder: 'What should be different?',
    'aria-label': 'What to change about the plan',
  });
  const { element, send } = card(
    'plan',
    'May the agent carry out its plan?',
    answer,
    about.element,
    planContent === undefined ? undefined : el('div', { class: 'plan-text' }, plan.element),
    el('div', { class: 'buttons' }, ...(yes.length > 0 ? yes : [approve])),
    el('form', { class: 'deny', onsubmit: refuse }, feedback, el('button', { class: 'danger' }, 'Keep planning')),
  );
  return element;

  function refuse(event: SubmitEvent): void {
    event.preventDefault();
    const words = feedback.value.trim();
    send(words === '' ? { approved: false } : { approved: false, feedback: words });
  }
}

/** `exit_only` → `Exit only`. */
function actionWords(action: string): string {
  const words = action.replaceAll(/[_-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
