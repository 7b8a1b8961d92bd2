import { map, switchMap, take } from 'rxjs';
import type { Observable } from 'rxjs';
import { openSession } from './openSession.js';
import type { Opening } from './openSession.js';
import { showTurn } from './show/showTurn.js';
import { writeEvents } from './show/writeEvents.js';
import type { World } from './World.js';

/**
 * One turn, and no more.
 *
 * @stream cold · no replay · emits the exit code and completes · errors as the session or the turn · unsubscribe aborts the turn and closes the session
 */
export function once(world: World, opening: Opening, prompt: string, isJson: boolean): Observable<number> {
  const { terminal } = world;
  const take$ = isJson ? writeEvents : showTurn;
  return openSession(world, opening).pipe(
    switchMap((session) => take$(terminal, session, prompt)),
    take(1),
    map((end) => (end === 'done' ? 0 : 130)),
  );
}
