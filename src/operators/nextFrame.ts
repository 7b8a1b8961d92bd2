import { type Observable, type ObservableInput, animationFrames, defer, ignoreElements, take, timer } from 'rxjs';

/** How long a frame is: milliseconds, or what makes one, which ends with the first value or with its completion. */
export type Frame = number | (() => ObservableInput<unknown>);

/**
 * Completes with the end of a frame. Without one of your own: when the browser is about to draw, or after 16 ms where nothing is drawn.
 *
 * @stream cold · no replay · completes with the frame · errors with what makes the frame · unsubscribe stops waiting
 */
export function nextFrame(frame: Frame = drawing): Observable<never> {
  return defer(typeof frame === 'number' ? () => timer(frame) : frame).pipe(take(1), ignoreElements());
}

const drawing = (): Observable<unknown> =>
  'requestAnimationFrame' in globalThis ? animationFrames() : timer(sixtiethOfASecond);

const sixtiethOfASecond = 16;
