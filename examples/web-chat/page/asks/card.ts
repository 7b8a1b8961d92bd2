import { el } from '../dom/el.js';
import { setText } from '../dom/setText.js';

/** What the cards of all asks have in common: a heading that can take the focus, and a line for what went wrong. */
export interface Card {
  readonly element: HTMLElement;
  /** Sends an answer; the card is still until it is known how that went. */
  readonly send: (value: unknown) => void;
}

export function card(
  kind: string,
  title: string,
  answer: (value: unknown) => Promise<string | undefined>,
  ...content: readonly (Node | undefined)[]
): Card {
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
