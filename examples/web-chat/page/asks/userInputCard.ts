import type { UserInputAnswer, UserInputAsk } from 'copilot-rx';
import { el } from '../dom/el.js';
import type { AnsweringOne } from './Answering.js';
import { card } from './card.js';

/** A question of the agent's: pick one, or say it in your own words. */
export function userInputCard(
  { question, choices = [], allowFreeform }: UserInputAsk,
  answer: AnsweringOne<UserInputAnswer>,
): HTMLElement {
  const buttons = choices.map((choice) =>
    el('button', { type: 'button', onclick: () => send({ answer: choice, wasFreeform: false }) }, choice),
  );
  const own = el('input', {
    type: 'text',
    name: 'answer',
    required: true,
    'aria-label': 'Your answer',
    placeholder: choices.length > 0 ? 'Or say something else' : 'Your answer',
  });
  const form = el('form', { class: 'own', onsubmit: sendOwn }, own, el('button', { class: 'primary' }, 'Answer'));
  const { element, send } = card(
    'question',
    question,
    answer,
    buttons.length > 0
      ? el('div', { class: 'buttons', role: 'group', 'aria-label': 'Choices' }, ...buttons)
      : undefined,
    allowFreeform || choices.length === 0 ? form : undefined,
  );
  return element;

  function sendOwn(event: SubmitEvent): void {
    event.preventDefault();
    send({ answer: own.value.trim(), wasFreeform: !choices.includes(own.value.trim()) });
  }
}
