import { el } from './dom/el.js';
import { icon } from './dom/icon.js';

/** Keeps the end in view while something is written there, unless the reader has gone back to read. */
export interface FollowEnd {
  /** Brings one to the end. */
  readonly button: HTMLElement;
  readonly jump: () => void;
}

export function followEnd(scroller: HTMLElement, content: HTMLElement): FollowEnd {
  const button = el('button', {
    type: 'button',
    class: 'latest',
    'aria-label': 'To the latest',
    hidden: true,
    onclick: jump,
  });
  button.append(icon('down'));
  let follows = true;
  let top = 0;
  scroller.addEventListener('scroll', () => {
    const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 48;
    // only a reader goes back: when the page grows it is the end that goes away
    if (isAtEnd) follows = true;
    else if (scroller.scrollTop < top) follows = false;
    top = scroller.scrollTop;
    button.hidden = follows;
  });
  const growth = new ResizeObserver(() => {
    if (follows) jump();
  });
  growth.observe(content);
  growth.observe(scroller);
  return { button, jump };

  function jump(): void {
    scroller.scrollTop = scroller.scrollHeight;
  }
}
