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
  const body = el('fieldset', {}, ...content.filter((part) => part !== undefined));
  const element = el('article', { class: `ask ${kind}`, 'aria-labelledby': id }, heading, body, failure);
  return {
    element,
    send: (value) => {
      body.disabled = true;
      void answer(value).then((issue) => {
        // when it went well the card goes away
        body.disabled = issue === undefined;
        setText(failure, issue ?? '');
        failure.hidden = issue === undefined;
      });
    },
  };
}

let count = 0;
