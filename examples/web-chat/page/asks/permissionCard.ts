import type { PermissionDecision, PermissionRequest } from 'copilot-rx';
import { permissionWords } from '../../words/permissionWords.js';
import { el } from '../dom/el.js';
import type { AnsweringOne } from './Answering.js';
import { card } from './card.js';
import { diffView } from './diffView.js';

/** May the agent do this? Once, for the rest of the session, or not, and then why not. */
export function permissionCard(request: PermissionRequest, answer: AnsweringOne<PermissionDecision>): HTMLElement {
  const { title, exact, isDiff, intention, canLast } = permissionWords(request);
  const once = el('button', { type: 'button', class: 'primary', onclick: () => send(allow('once')) }, 'Allow once');
  const always = el('button', { type: 'button', onclick: () => send(allow('session')) }, 'Allow for this session');
  const feedback = el('input', {
    type: 'text',
    name: 'feedback',
    placeholder: 'Why not, or what instead?',
    'aria-label': 'What to tell the agent when you deny',
  });
  const no = el('form', { class: 'deny', onsubmit: deny }, feedback, el('button', { class: 'danger' }, 'Deny'));
  const { element, send } = card(
    'permission',
    title,
    answer,
    intention === undefined ? undefined : el('p', {}, intention),
    exact === undefined ? undefined : isDiff ? diffView(exact) : exactView(exact),
    el('div', { class: 'buttons' }, once, canLast ? always : undefined),
    no,
  );
  return element;

  function deny(event: SubmitEvent): void {
    event.preventDefault();
    const words = feedback.value.trim();
    send(words === '' ? { decision: 'deny' } : { decision: 'deny', feedback: words });
  }
}

const allow = (scope: 'once' | 'session'): PermissionDecision => ({ decision: 'allow', scope });

const exactView = (text: string) => el('pre', { tabindex: 0, 'aria-label': 'What it is about' }, text);
