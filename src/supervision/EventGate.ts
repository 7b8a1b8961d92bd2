import type { Observer } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { RecentIds } from '../util/RecentIds.js';

/** How far back an event is known again, in events that the runtime keeps. */
const remembered = 1_000;

/**
 * Makes one story of a session's events on several connections. While a gap is open, events are held; when the history comes,
 * what was missed is put where it belongs, and nothing comes twice.
 *
 * ```
 * first connection    -a-1-b--
 * hold                --------^
 * second connection   ----------2-d-e-
 * history abcd        -------------^
 * gate                -a-1-b-------(c2d)-e-
 * ```
 */
export class EventGate implements Observer<SessionEvent> {
  readonly #story: Observer<SessionEvent>;
  readonly #onKept: (event: SessionEvent) => void;
  readonly #seen = new RecentIds(remembered);
  #held: SessionEvent[] | undefined;

  /**
   * @param story - Where the events go. It ends as the source does.
   * @param onKept - Told of each event that the runtime keeps, before it is handed on.
   */
  constructor(story: Observer<SessionEvent>, onKept: (event: SessionEvent) => void = () => undefined) {
    this.#story = story;
    this.#onKept = onKept;
  }

  next(event: SessionEvent): void {
    if (this.#held === undefined) this.#emit(event);
    else this.#held.push(event);
  }

  error(error: unknown): void {
    this.#story.error(error);
  }

  complete(): void {
    this.#story.complete();
  }

  /** What comes from now on waits for `fill`. */
  hold(): void {
    this.#held ??= [];
  }

  /**
   * Closes the gap.
   *
   * @param history - The events that the runtime keeps of the session, in order.
   * @param isOwn - Whether the session began here, so that all of its history is to be seen.
   */
  fill(history: readonly SessionEvent[], isOwn: boolean): void {
    const held = (this.#held ??= []);
    for (const event of this.#missed(history, isOwn)) {
      // What was heard already keeps its place behind what came before it.
      const place = held.findIndex(({ id }) => id === event.id);
      for (const heard of held.splice(0, place + 1)) this.#emit(heard);
      this.#emit(event);
    }
    // What is emitted may make more come, which belongs behind all this.
    for (let heard = held.shift(); heard !== undefined; heard = held.shift()) this.#emit(heard);
    this.#held = undefined;
  }

  /** The kept events that come behind those that are known. Of a history without any, all is new, or all was before us. */
  #missed(history: readonly SessionEvent[], isOwn: boolean): readonly SessionEvent[] {
    // Not from the first on: some of what is kept is never sent, and would come late.
    const last = history.map(({ id }) => this.#seen.has(id)).lastIndexOf(true);
    return last >= 0 || (isOwn && this.#seen.isWhole) ? history.slice(last + 1) : [];
  }

  #emit(event: SessionEvent): void {
    if (event.ephemeral !== true) {
      if (!this.#seen.add(event.id)) return;
      this.#onKept(event);
    }
    this.#story.next(event);
  }
}
