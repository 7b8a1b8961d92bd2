import { EMPTY, NEVER, ReplaySubject, concat, defer, map, of, share, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import { eventTape } from '../serving/eventTape.js';
import type { EventTape } from '../serving/eventTape.js';
import { after } from '../util/after.js';
import type { ServeOptions } from './ServeOptions.js';
import type { ServedSession } from './ServedSession.js';
import { TurnDesk } from './TurnDesk.js';

/** A session that is served, with what its readers share. */
export interface Hub {
  readonly session: ServedSession;
  readonly tape: EventTape;
  readonly turns: TurnDesk;
}

/**
 * The hub of a session. That of an Observable is made with the first who subscribes; when all have left it is kept for a while, since a
 * page that is loaded again is away for a moment.
 *
 * @stream hot · replays the latest · completes with the source · errors with the source · unsubscribe leaves the source after `lingerMs`, if nobody else is there
 */
export function hubOf(
  session$: ServedSession | Observable<ServedSession>,
  { limit = 10_000, lingerMs = 60_000 }: ServeOptions,
): Observable<Hub> {
  const hubOn = (one: ServedSession): Hub => ({
    session: one,
    tape: eventTape(one, { limit }),
    turns: new TurnDesk(
      limit,
      defer(() => hub$),
    ),
  });
  // What has ended is forgotten at once: when its readers leave, then, there is nothing to keep.
  let isHeld = false;
  const end = () => (isHeld = false);
  const hub$: Observable<Hub> =
    'subscribe' in session$
      ? session$.pipe(
          map(hubOn),
          tap({ subscribe: () => (isHeld = true), error: end, complete: end }),
          share({
            connector: () => new ReplaySubject(1),
            resetOnRefCountZero: () => (isHeld ? after(lingerMs) : EMPTY),
          }),
        )
      : concat(of(hubOn(session$)), NEVER);
  return hub$;
}
