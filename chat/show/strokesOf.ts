import type { SessionEvent } from 'copilot-rx';
import { concatMap, connect, map, merge } from 'rxjs';
import type { OperatorFunction } from 'rxjs';
import type { Paint } from '../screen/createPaint.js';
import { answerPieces } from './answerPieces.js';
import { composeStrokes } from './composeStrokes.js';
import type { Drawn } from './composeStrokes.js';
import { noteLines } from './noteLines.js';
import { passAnswer } from './passAnswer.js';
import type { Piece } from './Piece.js';
import { setAnswer } from './setAnswer.js';
import { statusTexts } from './statusTexts.js';
import type { Stroke } from './Stroke.js';
import { toolPieces } from './toolPieces.js';
import { turning } from './turning.js';

/** How a turn is set. */
export interface Setting {
  readonly paint: Paint;
  readonly columns: () => number;
  /** Set the answer's Markdown for a screen; otherwise it is passed on as it is. */
  readonly isSet: boolean;
}

/**
 * What the events of a turn do to the screen: the answer as it is written, tools and notices, and at the bottom what is written or
 * waited for.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 */
export function strokesOf(setting: Setting): OperatorFunction<SessionEvent, Stroke> {
  const { paint, columns, isSet } = setting;
  return (event$) =>
    event$.pipe(
      connect((shared$) =>
        merge(
          shared$.pipe(answerPieces(), isSet ? setAnswer(setting) : passAnswer()),
          shared$.pipe(
            toolPieces(),
            concatMap((piece) => noteOf(piece, setting)),
          ),
          shared$.pipe(
            statusTexts(),
            turning(paint, columns),
            map((text): Drawn => ({ kind: 'status', text })),
          ),
        ),
      ),
      composeStrokes(isSet),
    );
}

function noteOf(piece: Piece, { paint, columns }: Setting): Drawn[] {
  return piece.kind === 'note'
    ? [{ kind: 'lines', text: noteLines(piece, columns(), paint).join('\n'), to: 'err' }]
    : [];
}
