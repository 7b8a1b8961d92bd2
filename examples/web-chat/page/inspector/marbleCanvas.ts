import { describeMarble } from '../../marbles/describeMarble.js';
import type { Diagram } from '../../marbles/Diagram.js';
import { emptyDiagram } from '../../marbles/Diagram.js';
import { layOut } from '../../marbles/layOut.js';
import { laneNames } from '../../marbles/Marble.js';
import type { Marble } from '../../marbles/Marble.js';
import { el } from '../dom/el.js';
import type { View } from '../dom/View.js';
import { drawPaper } from './drawPaper.js';
import { marbleAt } from './marbleAt.js';
import { laneHeight, margin, namesWidth } from './Paper.js';
import { placeOf } from './placeOf.js';

/** The marble diagram: it follows the latest marbles unless it is scrolled back. */
export interface MarbleCanvas extends View<Diagram> {
  /** Draws it again, since time has passed or colours have changed. */
  readonly redraw: () => void;
}

export function marbleCanvas(choose: (marble: Marble | undefined) => void): MarbleCanvas {
  const height = laneNames.length * laneHeight + 20;
  const canvas = el('canvas', { tabindex: 0, role: 'img', onpointermove: hover, onclick: hover, onkeydown: step });
  const paper = el('div', { class: 'paper' }, canvas);
  const element = el('div', { class: 'marbles', onscroll: draw }, paper);
  const context = canvas.getContext('2d');
  const styles = getComputedStyle(element);
  let diagram = emptyDiagram;
  let layout = layOut([]);
  let chosen: Marble | undefined;
  new ResizeObserver(draw).observe(element);
  return { element, show, redraw: draw };

  function show(next: Diagram): void {
    const isAtEnd = element.scrollLeft + element.clientWidth >= element.scrollWidth - 40;
    diagram = next;
    layout = layOut(diagram.marbles);
    paper.style.width = `${namesWidth + layout.width + 11 + margin}px`;
    paper.style.height = `${height}px`;
    if (isAtEnd) element.scrollLeft = element.scrollWidth;
    const latest = diagram.marbles.at(-1);
    const words = latest === undefined ? 'nothing yet' : `the latest is ${describeMarble(latest)}`;
    canvas.setAttribute(
      'aria-label',
      `Marble diagram of ${diagram.marbles.length} marbles: ${words}. Arrow keys go from one to the next.`,
    );
    draw();
  }

  function draw(): void {
    if (context === null || element.clientWidth === 0) return;
    const scale = devicePixelRatio;
    const width = element.clientWidth;
    if (canvas.width !== width * scale || canvas.height !== height * scale) {
      canvas.width = width * scale;
      canvas.height = height * scale;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    context.setTransform(scale, 0, 0, scale, 0, 0);
    const colour = (name: string) => styles.getPropertyValue(`--marble-${name}`);
    drawPaper(context, { diagram, layout, width, height, left: element.scrollLeft, now: Date.now(), chosen, colour });
  }

  function hover(event: MouseEvent): void {
    pick(marbleAt(diagram.marbles, layout, event.offsetX + element.scrollLeft, event.offsetY));
  }

  function step(event: KeyboardEvent): void {
    const index = diagram.marbles.findIndex(({ id }) => id === chosen?.id);
    const next = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: diagram.marbles.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const marble = diagram.marbles.at(next);
    if (marble === undefined) return;
    const { left, right } = placeOf(marble, layout);
    if (left - namesWidth < element.scrollLeft || right > element.scrollLeft + element.clientWidth)
      element.scrollLeft = left - element.clientWidth / 2;
    pick(marble);
  }

  function pick(marble: Marble | undefined): void {
    // what is shown stays until another marble is pointed at
    if (marble === undefined || marble === chosen) return;
    chosen = marble;
    choose(marble);
    draw();
  }
}
