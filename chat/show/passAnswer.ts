import { concat, concatMap, filter, map, of, scan } from 'rxjs';
import type { Observable, OperatorFunction } from 'rxjs';
import { messagesOf } from './messagesOf.js';
import type { Piece } from './Piece.js';
import type { Stroke } from './Stroke.js';

/**
 * The answer as it is, for a pipe; each message ends its line.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 */
export function passAnswer(): OperatorFunction<Piece, Stroke> {
  return (piece$) =>
    piece$.pipe(
      messagesOf(),
      concatMap(endLine),
      filter((text) => text !== ''),
      map((text) => ({ kind: 'pass', text })),
    );
}

function endLine(text$: Observable<string>): Observable<string> {
  return concat(text$, of(undefined)).pipe(
    scan((before: string, text) => text ?? (before === '' || before.endsWith('\n') ? '' : '\n'), ''),
  );
}
