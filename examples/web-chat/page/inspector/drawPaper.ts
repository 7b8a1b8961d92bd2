import { durationWords } from '../../words/durationWords.js';
import { laneNames } from '../../marbles/Marble.js';
import type { Marble } from '../../marbles/Marble.js';
import { laneHeight, namesWidth } from './Paper.js';
import type { Paper } from './Paper.js';
import { placeOf } from './placeOf.js';
import type { Place } from './placeOf.js';

/** Draws what can be seen of a marble diagram. */
export function drawPaper(context: CanvasRenderingContext2D, paper: Paper): void {
  const { diagram, layout, width, height, left } = paper;
  context.clearRect(0, 0, width, height);
  context.font = '11px ui-sans-serif, system-ui, sans-serif';
  context.textBaseline = 'middle';
  drawLines(context, paper);
  context.save();
  context.translate(-left, 0);
  for (const cut of layout.cuts) drawCut(context, paper, cut.from, cut.to, cut.ms);
  for (const marble of diagram.marbles) {
    const place = placeOf(marble, layout);
    if (place.right < left + namesWidth - 20 || place.left > left + width + 20) continue;
    if (marble.span === undefined) drawBall(context, paper, marble, place);
    else drawSpan(context, paper, marble, place, marble.span.end ?? paper.now);
  }
  context.restore();
  drawNames(context, paper);
}

function drawLines(context: CanvasRenderingContext2D, { width, colour }: Paper): void {
  context.strokeStyle = colour('line');
  context.lineWidth = 1;
  for (const index of laneNames.keys()) {
    const y = Math.round((index + 0.5) * laneHeight) + 0.5;
    context.beginPath();
    context.moveTo(namesWidth, y);
    context.lineTo(width - 6, y);
    context.moveTo(width - 11, y - 4);
    context.lineTo(width - 6, y);
    context.lineTo(width - 11, y + 4);
    context.stroke();
  }
}

/** A silence that is drawn shorter than it was. */
function drawCut(
  context: CanvasRenderingContext2D,
  { height, colour }: Paper,
  from: number,
  to: number,
  ms: number,
): void {
  const x = namesWidth + 11 + (from + to) / 2;
  context.strokeStyle = colour('line');
  context.setLineDash([2, 4]);
  context.beginPath();
  context.moveTo(x, 0);
  context.lineTo(x, height - 16);
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = colour('faint');
  context.textAlign = 'center';
  context.fillText(durationWords(ms), x, height - 8);
}

function drawBall(context: CanvasRenderingContext2D, paper: Paper, marble: Marble, place: Place): void {
  const { colour, chosen } = paper;
  const lane = colour(marble.lane);
  context.beginPath();
  context.arc(place.left, place.y, place.radius, 0, 2 * Math.PI);
  context.fillStyle = marble.isOfAgent ? colour('paper') : lane;
  context.fill();
  context.strokeStyle = marble.isOfAgent ? lane : colour('paper');
  context.lineWidth = marble.isOfAgent ? 2 : 1.5;
  context.stroke();
  if (chosen?.id === marble.id)
    ring(context, paper, () => context.arc(place.left, place.y, place.radius + 3, 0, 2 * Math.PI));
}

/** A bar from begin to end, and how long that was. */
function drawSpan(context: CanvasRenderingContext2D, paper: Paper, marble: Marble, place: Place, end: number): void {
  const { colour, chosen, layout } = paper;
  const isOpen = marble.span?.end === undefined;
  const x = place.left - place.radius;
  const right = isOpen ? Math.max(namesWidth + 25 + layout.width, place.left + 96) : place.right;
  const length = Math.max(right + place.radius - x, 2 * place.radius);
  const bar = (grown: number) =>
    context.roundRect(x - grown, place.y - 8 - grown, length + 2 * grown, 16 + 2 * grown, 8 + grown);
  context.beginPath();
  bar(0);
  context.fillStyle = marble.isBad ? colour('errors') : colour(marble.lane);
  context.globalAlpha = isOpen ? 0.55 : 1;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = colour('paper');
  context.lineWidth = 1.5;
  context.stroke();
  if (chosen?.id === marble.id) ring(context, paper, () => bar(3));
  // they stay in sight as long as the bar is
  const from = Math.max(x + 7, paper.left + namesWidth);
  const words = `${marble.label} ${durationWords(Math.max(0, end - marble.at))}`;
  drawWords(context, paper, words, from, place.y, x + length - 5 - from);
}

/** Words in a bar, as far as there is room. */
function drawWords(
  context: CanvasRenderingContext2D,
  { colour }: Paper,
  words: string,
  x: number,
  y: number,
  room: number,
): void {
  if (room < 24) return;
  context.save();
  context.beginPath();
  context.rect(x - 2, y - 8, room + 4, 16);
  context.clip();
  context.fillStyle = colour('paper');
  context.textAlign = 'left';
  context.fillText(words, x, y + 0.5);
  context.restore();
}

function ring(context: CanvasRenderingContext2D, { colour }: Paper, shape: () => void): void {
  context.beginPath();
  shape();
  context.strokeStyle = colour('text');
  context.lineWidth = 2;
  context.stroke();
}

function drawNames(context: CanvasRenderingContext2D, { height, colour }: Paper): void {
  context.fillStyle = colour('paper');
  context.fillRect(0, 0, namesWidth - 6, height);
  context.textAlign = 'right';
  for (const [index, name] of laneNames.entries()) {
    context.fillStyle = colour('faint');
    context.fillText(name, namesWidth - 14, (index + 0.5) * laneHeight);
  }
}
