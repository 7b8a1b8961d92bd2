import type { Observable } from 'rxjs';

/** Asks the user, one question at a time: those of parallel tools wait for each other. */
export interface Dialogs {
  /**
   * One of several; the keys are letters or arrows.
   *
   * @stream cold · no replay · emits what was chosen and completes · never errors · unsubscribe takes the question back
   */
  readonly choose: <T>(message: string, choices: readonly Choice<T>[]) => Observable<T>;
  /**
   * Any number of several.
   *
   * @stream cold · no replay · emits what was chosen and completes · never errors · unsubscribe takes the question back
   */
  readonly chooseMany: <T>(message: string, choices: readonly Choice<T>[]) => Observable<readonly T[]>;
  /**
   * A line of text. `check` gives a text that says what is wrong with it, or true.
   *
   * @stream cold · no replay · emits the line and completes · never errors · unsubscribe takes the question back
   */
  readonly write: (message: string, options?: WriteOptions) => Observable<string>;
  /**
   * Lets nobody else ask until the source has ended: for questions that belong together.
   *
   * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe lets the next ask
   */
  readonly alone: <T>(source$: Observable<T>) => Observable<T>;
}

/** What may be chosen. */
export interface Choice<T> {
  readonly name: string;
  readonly value: T;
  readonly description?: string;
  readonly checked?: boolean;
}

/** How a line is asked for. */
export interface WriteOptions {
  readonly preset?: string;
  readonly check?: (text: string) => string | true;
}
