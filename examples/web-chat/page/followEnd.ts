import { el } from './dom/el.js';
import { icon } from './dom/icon.js';

/** Keeps the end in view while something is written there, unless the reader has gone back to read. */
export interface FollowEnd {
  /** Brings one to the end. */
  readonly button: HTMLElement;
  /** Changes the page, and stays at the end if that is where it was. */
  readonly around: (change: () => void) => void;
  readonly jump: () => void;
}

export function followEnd(scroller: HTMLElement): FollowEnd {
  const button = el('button', { type: 'button', class: 'latest', 'aria-label': 'To the latest', hidden: true, onclick: jump });
  button.append(icon('down'));
  let isAtEnd = true;
  scroller.addEventListener('scroll', () => {
    isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 48;
    button.hidden = isAtEnd;
  });
  return {
    button,
    around: (change) => {
      const follows = isAtEnd;
      change();
      if (follows) jump();
    },
    jump,
  };

  function jump(): void {
    scroller.scrollTop = scroller.scrollHeight;
  }
}
