import { latestPerFrame, toConversation } from 'copilot-rx/operators';
import type { RemoteSession } from 'copilot-rx/web';
import { Subject, interval } from 'rxjs';
import type { About } from '../shared/About.js';
import { connectionWords } from '../words/connectionWords.js';
import { errorWords } from '../words/errorWords.js';
import { turnErrorWords } from '../words/turnErrorWords.js';
import { banner } from './banner.js';
import { composer } from './composer/composer.js';
import { createPrompts } from './composer/createPrompts.js';
import { queueView } from './composer/queueView.js';
import { diagramOf } from './diagramOf.js';
import { el } from './dom/el.js';
import { headerView } from './header/headerView.js';
import { inspectorButton } from './header/inspectorButton.js';
import { themeButton } from './header/themeButton.js';
import { inspector } from './inspector/inspector.js';
import { keys } from './keys.js';
import { talkView } from './talkView.js';
import { todoView } from './todoView.js';

/**
 * Puts the page together: what comes from the session goes into views, what the user does goes back. The operators are those that
 * a program beside the runtime uses.
 */
export function startPage(body: HTMLElement, remote: RemoteSession, about: About): void {
  const cleared = new Subject<void>();

  const top = banner();
  const complain = (error: unknown) => top.complain(errorWords(error));
  const prompts = createPrompts(
    (message) => remote.turn(message),
    (error) => top.complain(turnErrorWords(error)),
  );
  const stop = () => {
    // the turn of another tab, or from before a reload, is none of ours to leave
    if (!prompts.stop() && isRunning) remote.abort().catch(complain);
  };
  const write = composer({ send: prompts.send, stop, complain: top.complain });
  const queue = queueView(prompts.leave);
  const todos = todoView();
  const talk = talkView(about, {
    send: prompts.send,
    answer: async (id, value) => {
      try {
        return (await remote.answer(id, value)) ? undefined : 'Nobody waits for this any more.';
      } catch (error) {
        return errorWords(error);
      }
    },
    write,
  });
  const streams = inspector(() => cleared.next());
  const theme = themeButton(() => streams.redraw());
  const head = headerView(theme, inspectorButton(streams.element, streams.redraw));
  let isRunning = false;

  body.replaceChildren(
    el('a', { class: 'skip', href: '#prompt' }, 'To the prompt'),
    head.element,
    top.element,
    talk.element,
    streams.element,
    el('footer', {}, todos.element, queue.element, write.element),
  );
  keys({ stop, write: write.focus });
  write.focus();

  // As often as the screen is drawn, however fast the model is.
  const conversation$ = remote.events$.pipe(toConversation(), latestPerFrame());
  conversation$.subscribe({
    next: (conversation) => {
      isRunning = conversation.status === 'running';
      talk.showConversation(conversation);
      head.show(conversation);
      todos.show(conversation);
      write.showRunning(isRunning);
      write.showMode(conversation.mode);
    },
    error: complain,
  });
  remote.asks$.subscribe({ next: talk.showAsks, error: () => undefined });
  remote.connection$.subscribe((connection) => top.showConnection(connectionWords(connection)));
  prompts.turns$.subscribe(queue.show);
  diagramOf(remote.events$, remote.asks$, cleared).subscribe({ next: streams.show, error: () => undefined });
  interval(100).subscribe(streams.grow);
}
