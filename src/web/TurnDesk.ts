import { NEVER, Subject, catchError, finalize, ignoreElements, takeUntil, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import { RequestRefusedError } from '../errors/RequestRefusedError.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { Tape } from '../serving/Tape.js';
import { detach } from '../util/detach.js';
import { forgetOldest } from '../util/forgetOldest.js';

/** How many turns may wait or run at once, and how many of those that have ended are remembered. */
const mostRunning = 100;
const mostEnded = 20;

/** The turns that readers elsewhere have started. They go on when their readers are gone. */
export class TurnDesk {
  readonly #limit: number;
  readonly #held$: Observable<never>;
  readonly #running = new Map<string, RunningTurn>();
  readonly #ended = new Map<string, Tape<SessionEvent>>();
  /** Turns that were left before they came: requests overtake each other. */
  readonly #left = new Set<string>();

  /**
   * @param limit - How many events of a turn are held for its reader.
   * @param held$ - Subscribed to for as long as a turn runs.
   */
  constructor(limit: number, held$: Observable<unknown>) {
    this.#limit = limit;
    this.#held$ = held$.pipe(
      ignoreElements(),
      catchError(() => NEVER),
    );
  }

  /** Starts a turn. One that is known by this id already is not started again. */
  start(id: string, turn$: Observable<SessionEvent>): void {
    if (this.#running.has(id) || this.#ended.has(id)) return;
    if (this.#left.has(id)) throw new RequestRefusedError(410, 'This turn was left before it began.');
    if (this.#running.size >= mostRunning) {
      throw new RequestRefusedError(429, `${mostRunning} turns wait or run already. Let some of them end.`);
    }
    const tape = new Tape<SessionEvent>(this.#limit);
    const leave = new Subject<void>();
    this.#running.set(id, { tape, leave: () => leave.next() });
    const running$ = turn$.pipe(
      tap(tape),
      takeUntil(leave),
      takeUntil(this.#held$),
      finalize(() => this.#end(id, tape)),
    );
    // Nobody waits for it: whoever reads is told by the tape.
    detach(running$, () => undefined);
  }

  /**
   * The events of a turn that come after one.
   *
   * @throws RequestRefusedError when it is not known, or the events are not.
   */
  read(id: string, cursor: string | undefined): Observable<SessionEvent> {
    const tape = this.#running.get(id)?.tape ?? this.#ended.get(id);
    if (tape === undefined) {
      throw new RequestRefusedError(
        404,
        'This turn is not known here, or not any more. The events of the session tell what came of it.',
      );
    }
    if (cursor === undefined ? !tape.isWhole : !tape.has(cursor)) {
      throw new RequestRefusedError(
        410,
        'The reader was away for too long to go on with this turn. The events of the session have all of it.',
      );
    }
    return tape.after(cursor);
  }

  /** Aborts a turn; one that has ended stays as it is. */
  leave(id: string): void {
    const running = this.#running.get(id);
    if (running !== undefined) running.leave();
    else if (!this.#ended.has(id)) {
      this.#left.add(id);
      forgetOldest(this.#left, mostRunning);
    }
  }

  #end(id: string, tape: Tape<SessionEvent>): void {
    // Of a turn that was left; one that has ended has told so.
    tape.complete();
    this.#running.delete(id);
    this.#ended.set(id, tape);
    forgetOldest(this.#ended, mostEnded);
  }
}

interface RunningTurn {
  readonly tape: Tape<SessionEvent>;
  readonly leave: () => void;
}
