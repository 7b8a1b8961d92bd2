import type { CopilotSession } from 'copilot-rx';
import {
  BehaviorSubject,
  EMPTY,
  catchError,
  concat,
  defer,
  ignoreElements,
  merge,
  repeat,
  switchMap,
  take,
} from 'rxjs';
import type { Observable } from 'rxjs';
import type { Outcome } from './commands/Command.js';
import { openSession } from './openSession.js';
import type { Opening } from './openSession.js';
import { perform } from './perform.js';
import { showBeginning } from './show/showBeginning.js';
import type { World } from './World.js';

/**
 * A conversation at the terminal: prompt after prompt, in one session after the other.
 *
 * @stream cold · no replay · emits the exit code and completes · errors when the first session cannot be opened · unsubscribe closes the session
 */
export function chat(world: World, first: Opening): Observable<number> {
  return defer(() => {
    const openings$ = new BehaviorSubject<Opening>(first);
    let isFirst = true;
    const opened = (opening: Opening) => {
      const isEarly = isFirst;
      isFirst = false;
      return openSession(world, opening).pipe(
        catchError((error: unknown) => {
          if (isEarly) throw error;
          world.say(error);
          return openSession(world, 'new');
        }),
        switchMap((session) => concat(showBeginning(world, opening, session), converse(world, session))),
      );
    };
    const code$ = openings$.pipe(
      switchMap(opened),
      switchMap((outcome) => {
        if ('exit' in outcome) return [outcome.exit];
        openings$.next(outcome.open);
        return EMPTY;
      }),
    );
    return merge(world.prompts.typing$, code$).pipe(take(1));
  });
}

/** Prompt after prompt in one session. Its state is followed all the time: what model calls cost is told only once. */
function converse(world: World, session: CopilotSession): Observable<Outcome> {
  const followed$ = session.state$.pipe(
    ignoreElements(),
    catchError(() => EMPTY),
  );
  const prompts$ = world.prompts.next$.pipe(
    switchMap(({ text }) => (text === undefined ? [{ exit: 0 }] : perform(world, session, text))),
  );
  return merge(followed$, prompts$.pipe(repeat()));
}
