import type { SessionEvent } from 'copilot-rx';
import { endOf } from './endOf.js';
import type { End } from './endOf.js';
import type { Diagram } from './Diagram.js';
import type { Marble } from './Marble.js';
import { marbleOf } from './marbleOf.js';

/** What the diagram is made of: an event, or the asks that are open now. */
export type Signal = { readonly event: SessionEvent } | { readonly asks: readonly SeenAsk[]; readonly at: number };

/** An ask that waits for an answer, as the desk tells it. */
export interface SeenAsk {
  readonly id: string;
  readonly kind: string;
  readonly agentId?: string;
}

/** How many marbles are kept. */
export const keptMarbles = 1_000;

/** A diagram after some more signals, which come by the frame: the list is copied once for all of them. */
export function foldMarbles(diagram: Diagram, signals: readonly Signal[], kept = keptMarbles): Diagram {
  const marbles = [...diagram.marbles];
  let { eventsTellOfAsks } = diagram;
  for (const signal of signals) {
    if ('asks' in signal) {
      if (!eventsTellOfAsks) addAsks(marbles, signal.asks, signal.at);
    } else {
      const asksByEvents = /^(permission|user_input|elicitation|exit_plan_mode)\.requested$/.test(signal.event.type);
      if (asksByEvents && !eventsTellOfAsks) {
        eventsTellOfAsks = true;
        removeAsks(marbles);
      }
      addEvent(marbles, signal.event);
    }
  }
  const excess = Math.max(0, marbles.length - kept);
  return { marbles: marbles.slice(excess), forgotten: diagram.forgotten + excess, eventsTellOfAsks };
}

function addEvent(marbles: Marble[], event: SessionEvent): void {
  const marble = marbleOf(event);
  // one that comes again is known by its id
  if (marble !== undefined && !marbles.some(({ id }) => id === marble.id)) marbles.push(marble);
  const end = endOf(event);
  if (end !== undefined) endSpans(marbles, end, Date.parse(event.timestamp), event);
}

function endSpans(marbles: Marble[], { id, isBad }: End, at: number, shown: unknown): void {
  for (let index = marbles.length - 1; index >= 0; index -= 1) {
    const marble = marbles[index];
    if (marble?.span === undefined || marble.span.end !== undefined) continue;
    if (id !== undefined && marble.id !== id) continue;
    const shows = id === undefined ? marble.shows : [...marble.shows, shown];
    marbles[index] = { ...marble, span: { end: at }, isBad: isBad || id === undefined, shows };
    if (id !== undefined) return;
  }
}

const deskPrefix = 'desk ';

function addAsks(marbles: Marble[], asks: readonly SeenAsk[], at: number): void {
  const open = new Set(asks.map(({ id }) => deskPrefix + id));
  for (const [index, marble] of marbles.entries()) {
    const isOver = marble.id.startsWith(deskPrefix) && marble.span?.end === undefined && !open.has(marble.id);
    if (isOver) marbles[index] = { ...marble, span: { end: at } };
  }
  for (const ask of asks) {
    const id = deskPrefix + ask.id;
    if (marbles.some((marble) => marble.id === id)) continue;
    const isOfAgent = ask.agentId !== undefined;
    const span = { end: undefined };
    marbles.push({ id, lane: 'asks', at, span, label: ask.kind, isBad: false, isOfAgent, shows: [ask] });
  }
}

function removeAsks(marbles: Marble[]): void {
  const others = marbles.filter(({ id }) => !id.startsWith(deskPrefix));
  marbles.splice(0, marbles.length, ...others);
}
