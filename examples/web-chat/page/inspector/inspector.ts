import { describeMarble } from '../../marbles/describeMarble.js';
import type { Diagram } from '../../marbles/Diagram.js';
import type { Marble } from '../../marbles/Marble.js';
import { el } from '../dom/el.js';
import { icon } from '../dom/icon.js';
import { setText } from '../dom/setText.js';
import type { View } from '../dom/View.js';
import { marbleCanvas } from './marbleCanvas.js';

/** The pane with the session's streams as marbles. */
export interface Inspector extends View<Diagram> {
  /** Draws it again, since colours have changed. */
  readonly redraw: () => void;
  /** What lasts has become longer. */
  readonly grow: () => void;
}

export function inspector(clear: () => void): Inspector {
  const heading = el('p', { class: 'chosen' });
  const json = el('pre', { class: 'json', tabindex: 0, 'aria-label': 'What the marble is, as JSON' });
  const canvas = marbleCanvas(choose);
  const pausing = el('button', {
    type: 'button',
    class: 'quiet',
    title: 'Pause',
    'aria-label': 'Pause',
    onclick: pause,
  });
  const clearing = el('button', {
    type: 'button',
    class: 'quiet',
    title: 'Clear',
    'aria-label': 'Clear',
    onclick: clear,
  });
  clearing.append(icon('trash'));
  const note = el('span', { class: 'count' });
  const bar = el('div', { class: 'bar' }, el('h2', {}, 'Streams'), note, pausing, clearing);
  const element = el(
    'aside',
    { class: 'inspector', 'aria-label': 'Streams of the session' },
    bar,
    canvas.element,
    el('div', { class: 'detail' }, heading, json),
  );
  let latest: Diagram | undefined;
  let isPaused = false;
  showPaused();
  choose(undefined);
  return {
    element,
    show: (diagram) => {
      latest = diagram;
      if (!isPaused) draw(diagram);
    },
    redraw: canvas.redraw,
    grow: () => {
      const isGrowing = latest?.marbles.some(({ span }) => span !== undefined && span.end === undefined) ?? false;
      if (!isPaused && isGrowing) canvas.redraw();
    },
  };

  function draw(diagram: Diagram): void {
    canvas.show(diagram);
    const { marbles, forgotten } = diagram;
    const all = marbles.length + forgotten;
    setText(note, forgotten === 0 ? String(all) : `the latest ${marbles.length} of ${all}`);
  }

  function pause(): void {
    isPaused = !isPaused;
    showPaused();
    if (!isPaused && latest !== undefined) draw(latest);
  }

  function showPaused(): void {
    pausing.replaceChildren(icon(isPaused ? 'play' : 'pause'));
    pausing.setAttribute('aria-pressed', String(isPaused));
    element.classList.toggle('paused', isPaused);
  }

  function choose(marble: Marble | undefined): void {
    setText(heading, marble === undefined ? 'Point at a marble to see its event.' : describeMarble(marble));
    setText(json, (marble?.shows ?? []).map(print).join('\n'));
    json.hidden = marble === undefined;
  }
}

/** Long texts, such as a system prompt, are cut: this is for looking at. */
function print(shown: unknown): string {
  const cut = (_: string, value: unknown) =>
    typeof value === 'string' && value.length > 2_000
      ? `${value.slice(0, 2_000)}… (${value.length} characters)`
      : value;
  return JSON.stringify(shown, cut, 2);
}
