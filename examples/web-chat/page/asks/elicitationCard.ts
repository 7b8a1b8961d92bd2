import type { ElicitationAnswer, ElicitationAsk } from 'copilot-rx';
import { fieldsOf } from '../../forms/fieldsOf.js';
import { readForm } from '../../forms/readForm.js';
import { el } from '../dom/el.js';
import type { AnsweringOne } from './Answering.js';
import { card } from './card.js';
import { fieldView } from './fieldView.js';

/** A form to fill in, made from its JSON schema. */
export function elicitationCard(
  { message, requestedSchema, url }: ElicitationAsk,
  answer: AnsweringOne<ElicitationAnswer>,
): HTMLElement {
  const fields = fieldsOf(requestedSchema);
  const views = fields.map(fieldView);
  const isLink = url !== undefined && /^https?:\/\//.test(url);
  const form = el(
    'form',
    { class: 'fields', novalidate: true, onsubmit: submit },
    isLink ? el('p', {}, el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, url)) : undefined,
    ...views.map((view) => view.element),
    el(
      'div',
      { class: 'buttons' },
      el('button', { class: 'primary' }, isLink ? 'Done' : 'Send'),
      el('button', { type: 'button', onclick: () => send({ action: 'decline' }) }, 'Decline'),
    ),
  );
  const { element, send } = card('form', message, answer, form);
  return element;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const reading = readForm(fields, Object.fromEntries(views.map((view, index) => [nameAt(index), view.read()])));
    const issues = 'issues' in reading ? reading.issues : {};
    for (const [index, view] of views.entries()) view.complain(issues[nameAt(index)]);
    if ('content' in reading) send({ action: 'accept', content: reading.content });
    else views.find((_, index) => nameAt(index) in issues)?.focus();
  }

  function nameAt(index: number): string {
    return fields[index]?.name ?? '';
  }
}
