import { connect, endWith, ignoreElements, map, of, switchMap, takeUntil, timer } from 'rxjs';
import type { OperatorFunction } from 'rxjs';
import { clip } from '../screen/clip.js';
import type { Paint } from '../screen/createPaint.js';
import { withoutControls } from '../screen/withoutControls.js';

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const frameMs = 100;

/**
 * A sign that turns beside what is waited for, and for how long it has been.
 *
 * An empty text is passed on, and nothing turns.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source and stops turning
 */
export function turning(paint: Paint, columns: () => number): OperatorFunction<string, string> {
  const rowOf = (text: string, tick: number) => {
    const seconds = Math.floor((tick * frameMs) / 1_000);
    const time = seconds === 0 ? '' : ` ${seconds} s`;
    const shown = clip(withoutControls(text), columns() - time.length - 4);
    return `${paint.accent(frames[tick % frames.length] ?? '')} ${paint.faint(shown + time)}`;
  };
  return (text$) =>
    text$.pipe(
      connect((shared$) =>
        shared$.pipe(
          switchMap((text) => (text === '' ? of('') : timer(0, frameMs).pipe(map((tick) => rowOf(text, tick))))),
          takeUntil(shared$.pipe(ignoreElements(), endWith(undefined))),
        ),
      ),
    );
}
