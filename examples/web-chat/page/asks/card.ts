import { el } from '../dom/el.js';
import type { AnsweringOne, DeskAnswer } from './Answering.js';
import { setText } from '../dom/setText.js';

/** What the cards of all asks have in common: a heading that can take the focus, and a line for what went wrong. */
export interface Card<Answer extends DeskAnswer> {
  readonly element: HTMLElement;
  /** Sends an answer; the card is still until it is known how that went. */
  readonly send: (value: Answer) => void;
}

export function card<Answer extends DeskAnswer>(
  kind: string,
  title: string,
  answer: AnsweringOne<Answer>,
  ...content: readonly (Node | undefined)[]
): Card<Answer> {
  const id = `ask-${(count += 1)}`;
  const heading = el('h3', { id, tabindex: -1 }, title);
  const failure = el('p', { class: 'note bad', role: 'alert', hidden: true });
  const body = el('div', { class: 'body' }, ...content);
  let isSent = false;
  const element = el('article', { class: `ask ${kind}`, 'aria-labelledby': id }, heading, body, failure);
  return {
    element,
    send: (value) => {
      if (isSent) return;
      // when it goes well the card goes away; not disabled, since that would take the focus from it
      setSent(true);
      void answer(value).then((issue) => {
        if (issue === undefined) return;
        setText(failure, issue);
        failure.hidden = false;
        setSent(false);
      });
    },
  };

  function setSent(now: boolean): void {
    isSent = now;
    element.setAttribute('aria-busy', String(now));
  }
}

let count = 0;
