import { EMPTY, NEVER, concat, defer, ignoreElements, timer } from 'rxjs';
import type { Observable } from 'rxjs';
import { timedMarbles } from '../../util/timedMarbles.js';
import { delta } from './steps/delta.js';
import { error } from './steps/error.js';
import type { RunScript } from './RunScript.js';
import type { Step } from './Step.js';

/** Steps by their letters. A plain text stands for `delta(text)`, and a letter that is left out for itself. */
export type Steps = Readonly<Record<string, Step | string>>;

/**
 * A run told by marbles: one frame is one millisecond. Time between two steps is counted from the end of the first, so a tool
 * that takes its time puts off what comes after it. A run without `|` or `#` never ends by itself.
 *
 * @param failure - What `#` stands for.
 */
export function marbleRun(marbles: string, steps: Steps = {}, failure: Step = error('The model is down.')): RunScript {
  const letters = Object.fromEntries(marbles.split('').map((letter) => [letter, letter]));
  const timed = timedMarbles<Step | string>(marbles, { ...letters, ...steps });
  const isEnding = timed.some(({ notification }) => notification.kind !== 'N');
  return (agent) => {
    let before = 0;
    const parts = timed.map(({ ms, notification }): Observable<unknown> => {
      const pause = ms - before;
      before = ms;
      if (notification.kind === 'C') return wait(pause);
      const step = notification.kind === 'E' ? failure : asStep(notification.value);
      return concat(
        wait(pause),
        defer(() => step.perform(agent)),
      );
    });
    return concat(...parts, isEnding ? EMPTY : NEVER).pipe(ignoreElements());
  };
}

/** Synchronous when there is nothing to wait for. */
function wait(ms: number): Observable<never> {
  return ms > 0 ? timer(ms).pipe(ignoreElements()) : EMPTY;
}

function asStep(step: Step | string): Step {
  return typeof step === 'string' ? delta(step) : step;
}
