import { durationWords } from '../words/durationWords.js';
import type { Marble } from './Marble.js';

/** A marble in a few words: what it is, and how long it took. */
export function describeMarble({ lane, label, at, span, isBad, isOfAgent }: Marble): string {
  const whose = isOfAgent ? ' of a sub-agent' : '';
  const bad = isBad && span !== undefined ? ', failed' : '';
  return `${lane}${whose}: ${label.trim() || '␣'}${bad}${span === undefined ? '' : `, ${lasting(span.end, at)}`}`;
}

function lasting(end: number | undefined, at: number): string {
  return end === undefined ? 'going on' : durationWords(end - at);
}
