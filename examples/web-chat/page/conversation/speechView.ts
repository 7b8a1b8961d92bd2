import type { AssistantMessage, MessageDraft } from 'copilot-rx';
import { el } from '../dom/el.js';
import { keyed } from '../dom/keyed.js';
import type { View } from '../dom/View.js';
import type { Hosts } from './Hosts.js';
import { markdownView } from './markdownView.js';
import { reasoningView } from './reasoningView.js';
import { toolView } from './toolView.js';
import { copyButton } from './copyButton.js';

/** What an agent says, while it is written and when it is finished: the same piece of the page. */
export type Speech = AssistantMessage | { readonly role: 'draft'; readonly draft: MessageDraft };

export function speechView(hosts: Hosts): View<Speech> {
  const heading = el('h3', { class: 'unseen' }, 'Agent');
  const reasoning = reasoningView();
  const waiting = el('p', { class: 'waiting', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'));
  const text = markdownView();
  const cut = el('p', { class: 'note' }, 'It ends here: it was stopped or cut off.');
  const tools = el('div', { class: 'tools' });
  const calls = keyed(
    tools,
    ({ id }: AssistantMessage['toolCalls'][number]) => id,
    ({ id }) => {
      const view = toolView();
      hosts.set(id, view.agents);
      return view;
    },
  );
  let content = '';
  const copy = copyButton('Copy this answer', () => content);
  copy.classList.add('whole');
  const element = el(
    'article',
    { class: 'message agent', 'aria-label': 'Agent' },
    heading,
    reasoning.element,
    waiting,
    text.element,
    cut,
    tools,
    copy,
  );
  return {
    element,
    show: (speech) => {
      const isDraft = speech.role === 'draft';
      const shown = isDraft ? speech.draft : speech;
      content = shown.content;
      const thought = shown.reasoning ?? '';
      element.classList.toggle('live', isDraft);
      element.setAttribute('aria-busy', String(isDraft));
      reasoning.element.hidden = thought === '';
      reasoning.show({ text: thought, isThinking: isDraft && content === '' });
      waiting.hidden = !isDraft || content !== '' || thought !== '';
      text.show(content);
      text.element.hidden = content === '';
      cut.hidden = isDraft || speech.isComplete;
      copy.hidden = isDraft || content === '';
      if (!isDraft) calls.show(speech.toolCalls);
    },
  };
}
