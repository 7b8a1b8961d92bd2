import type { ConversationToolCall } from 'copilot-rx';
import { toolWords } from '../../words/toolWords.js';
import { el } from '../dom/el.js';
import { setText } from '../dom/setText.js';
import type { View } from '../dom/View.js';

/** The card of a tool call; its sub-agent has a place in it. */
export interface ToolView extends View<ConversationToolCall> {
  readonly agents: HTMLElement;
}

/** A tool call: what it was called with, how far it is, and what came of it. */
export function toolView(): ToolView {
  const state = el('span', { class: 'state' });
  const name = el('span', { class: 'name' });
  const about = el('span', { class: 'about' });
  const progress = el('p', { class: 'progress' });
  const output = el('pre', { class: 'output', tabindex: 0, 'aria-label': 'Output' });
  const args = el('pre', { class: 'arguments', tabindex: 0, 'aria-label': 'Arguments' });
  const details = el('details', {}, el('summary', {}, state, name, about), args);
  const agents = el('div');
  const element = el('section', { class: 'tool' }, details, agents, progress, output);
  let isOpen = true;
  return {
    element,
    agents,
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
  // what the runtime adds for the model
  return (result ?? output ?? '').replace(/\n?<shellId: [^>]*>\s*$/, '').trimEnd();
}
