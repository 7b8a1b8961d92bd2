import type { Conversation } from 'copilot-rx';
import type { DeskAsk } from 'copilot-rx/web';
import { announcer } from './announcer.js';
import type { Answering } from './asks/Answering.js';
import { askList } from './asks/askList.js';
import type { Composer } from './composer/composer.js';
import { conversationView } from './conversation/conversationView.js';
import { el } from './dom/el.js';
import { followEnd } from './followEnd.js';
import type { About } from '../shared/About.js';
import type { ChatMessage } from '../shared/ChatMessage.js';
import { spokenParts } from '../words/spokenParts.js';
import { spokenText } from './spokenText.js';
import { welcome } from './welcome.js';

/** The middle of the page: what was said, and what the agent asks. */
export interface TalkView {
  readonly element: HTMLElement;
  readonly showConversation: (conversation: Conversation) => void;
  readonly showAsks: (asks: readonly DeskAsk[]) => void;
}

export interface TalkActions {
  readonly send: (message: ChatMessage) => void;
  readonly answer: Answering;
  readonly write: Composer;
}

export function talkView({ model, suggestions }: About, { send, answer, write }: TalkActions): TalkView {
  const voice = announcer();
  const hello = welcome({ model, suggestions }, send);
  const conversation = conversationView();
  const asks = askList(answer);
  const talk = el('div', { class: 'talk' }, hello, conversation.element, asks.element);
  const element = el('main', { 'aria-label': 'Conversation' }, talk, voice.element);
  const end = followEnd(element, talk);
  element.append(end.button);
  const openedAt = new Date().toISOString();
  let shown: Conversation | undefined;
  let open: readonly DeskAsk[] = [];
  asks.show(open);
  return { element, showConversation, showAsks };

  function showConversation(now: Conversation): void {
    hello.hidden = now.messages.length > 0;
    conversation.show(now);
    // what was said before the page was opened is for reading
    for (const words of spokenParts(shown, now, openedAt)) voice.say(spokenText(words));
    shown = now;
  }

  function showAsks(now: readonly DeskAsk[]): void {
    const hadFocus = asks.element.contains(document.activeElement);
    asks.show(now);
    const isNew = now.some(({ id }) => open.every((ask) => ask.id !== id));
    open = now;
    if (isNew) {
      end.jump();
      voice.say('The agent asks you something.');
    }
    // One who writes is left alone; others are taken to what is asked, and back.
    const mayMove = hadFocus ? !asks.element.contains(document.activeElement) : isNew && write.isEmpty();
    if (!mayMove) return;
    const heading = asks.element.querySelector('h3');
    if (heading === null) write.focus();
    else heading.focus();
  }
}
