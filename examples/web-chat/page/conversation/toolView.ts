import type { ConversationToolCall } from 'copilot-rx';
import { toolWords } from '../../words/toolWords.js';
import { el } from '../dom/el.js';
import { setText } from '../dom/setText.js';
import type { View } from '../dom/View.js';

/** A tool call: what it was called with, how far it is, and what came of it. */
export function toolView(): View<ConversationToolCall> {
  const state = el('span', { class: 'state' });
  const name = el('span', { class: 'name' });
  const about = el('span', { class: 'about' });
  const progress = el('p', { class: 'progress' });
  const output = el('pre', { class: 'output', tabindex: 0, 'aria-label': 'Output' });
  const args = el('pre', { class: 'arguments', tabindex: 0, 'aria-label': 'Arguments' });
  const details = el('details', {}, el('summary', {}, state, name, about), args);
  const element = el('section', { class: 'tool' }, details, progress, output);
  let isOpen = true;
  return {
    element,
    show: (call) => {
      element.dataset['status'] = call.status;
      element.setAttribute('aria-label', `Tool ${call.name}: ${stateWords[call.status]}`);
      setText(state, stateWords[call.status]);
      setText(name, call.name);
      setText(about, toolWords(call.arguments));
      setText(args, JSON.stringify(call.arguments, null, 2));
      setText(progress, call.progress ?? '');
      progress.hidden = call.progress === undefined;
      const text = outputOf(call);
      setText(output, text);
      output.hidden = text === '';
      // long results are folded once they are there
      const isDone = call.status !== 'running' && call.status !== 'requested';
      if (isDone && isOpen) {
        isOpen = false;
        if (text.split('\n').length > 8) details.append(output);
      }
      output.scrollTop = output.scrollHeight;
    },
  };
}

const stateWords = {
  requested: 'called',
  running: 'running',
  succeeded: 'done',
  failed: 'failed',
  aborted: 'stopped',
} as const;

function outputOf({ output, result, error, status }: ConversationToolCall): string {
  if (status === 'failed') return error?.message ?? result ?? 'It failed.';
  return (result ?? output ?? '').trimEnd();
}
