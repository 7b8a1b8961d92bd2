import type { Observable } from 'rxjs';
import type { Key } from './keyboard/Key.js';
import type { Paint } from './screen/createPaint.js';
import type { Screen } from './screen/createScreen.js';

/** Somebody in front of a screen and a keyboard, as far as there is one. */
export interface Terminal {
  readonly screen: Screen;
  readonly paint: Paint;
  /** Whether there is somebody who can be asked. */
  readonly isAttended: boolean;
  /** Whether the answer goes to a screen, to be set, and not to a pipe, to be passed on as it is. */
  readonly isSet: boolean;
  /**
   * What is typed, as the terminal sends it; nothing where there is none.
   *
   * @stream hot · no replay · completes when there is no more · never errors · unsubscribe stops listening
   */
  readonly typed$: Observable<string>;
  /**
   * The same, as keys.
   *
   * @stream hot · no replay · completes when there is no more · never errors · unsubscribe stops listening
   */
  readonly keys$: Observable<Key>;
  /**
   * Ctrl-C, by keyboard or by signal.
   *
   * @stream hot · no replay · never completes · never errors · unsubscribe stops listening
   */
  readonly interrupts$: Observable<void>;
  /**
   * The screen has another size.
   *
   * @stream hot · no replay · never completes · never errors · unsubscribe stops listening
   */
  readonly resized$: Observable<void>;
}
