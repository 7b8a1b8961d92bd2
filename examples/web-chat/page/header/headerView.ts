import type { Conversation } from 'copilot-rx';
import { countWords } from '../../words/countWords.js';
import { el } from '../dom/el.js';
import { setText } from '../dom/setText.js';
import type { View } from '../dom/View.js';

/** What the session is called, which model answers, what it has cost, and how full its context is. */
export function headerView(...buttons: readonly HTMLElement[]): View<Conversation> {
  const title = el('p', { class: 'title' });
  const model = el('span', { class: 'model' });
  const usage = el('span', { class: 'usage' });
  const fill = el('span', { class: 'fill' });
  const meter = el(
    'span',
    { class: 'meter', role: 'meter', 'aria-label': 'Context window', 'aria-valuemin': 0, 'aria-valuemax': 100 },
    fill,
  );
  const context = el('span', { class: 'context' });
  const facts = el('div', { class: 'facts' }, model, usage, meter, context);
  const element = el(
    'header',
    {},
    el('h1', {}, 'copilot-rx'),
    title,
    facts,
    el('div', { class: 'buttons' }, ...buttons),
  );
  return {
    element,
    show: (conversation) => {
      const { usage: sums, context: window } = conversation;
      setText(title, conversation.title ?? '');
      setText(model, conversation.model ?? '');
      setText(usage, usageWords(sums));
      usage.title = `${sums.inputTokens} tokens in, ${sums.outputTokens} tokens out`;
      meter.hidden = window === undefined;
      if (window === undefined) return;
      const percent = Math.min(100, Math.round((100 * window.currentTokens) / window.tokenLimit));
      const words = `${countWords(window.currentTokens)} of ${countWords(window.tokenLimit)} tokens`;
      meter.setAttribute('aria-valuenow', String(percent));
      meter.setAttribute('aria-valuetext', words);
      meter.title = `Context: ${words}`;
      fill.style.width = `${percent}%`;
      meter.classList.toggle('full', percent >= 80);
      setText(context, `${percent}%`);
    },
  };
}

function usageWords({ modelCalls, inputTokens, outputTokens }: Conversation['usage']): string {
  if (modelCalls === 0) return '';
  const calls = `${modelCalls} ${modelCalls === 1 ? 'call' : 'calls'}`;
  return `${calls} · ${countWords(inputTokens)} in · ${countWords(outputTokens)} out`;
}
