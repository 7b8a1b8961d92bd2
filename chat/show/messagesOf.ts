import { connect, filter, map, window } from 'rxjs';
import type { Observable, OperatorFunction } from 'rxjs';
import type { Piece } from './Piece.js';

/**
 * The text of each message as a stream of its own.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 */
export function messagesOf(): OperatorFunction<Piece, Observable<string>> {
  return (piece$) =>
    piece$.pipe(
      connect((shared$) =>
        shared$.pipe(
          filter((piece) => piece.kind === 'text'),
          map(({ text }) => text),
          window(shared$.pipe(filter(({ kind }) => kind === 'end'))),
        ),
      ),
    );
}
