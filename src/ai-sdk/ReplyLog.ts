import { Observable, Subject } from 'rxjs';
import type { CopilotUIMessageChunk } from './CopilotUIMessage.js';

/** A chunk and its place. What was merged has the place of the last, and knows the first. */
export interface LoggedChunk {
  readonly from: number;
  readonly at: number;
  readonly chunk: CopilotUIMessageChunk;
}

/** How an answer stands: it is written, or nothing goes on until somebody answers, or it is over. */
export type ReplyState = 'writing' | 'waiting' | 'over';

/**
 * The chunks of an answer that is being written, for all who read it, from wherever they are. When there are many, pieces of one
 * text are merged: so it grows with the answer, not with the number of its pieces.
 */
export class ReplyLog {
  #entries: LoggedChunk[] = [];
  #state: ReplyState = 'writing';
  #mergeAt: number;
  readonly #changes = new Subject<undefined>();

  constructor(readonly most = 2_000) {
    this.#mergeAt = most;
  }

  get state(): ReplyState {
    return this.#state;
  }

  /** The place of the latest chunk; the first has 1. */
  get end(): number {
    return this.#entries.at(-1)?.at ?? 0;
  }

  add(chunks: readonly CopilotUIMessageChunk[], state: ReplyState): void {
    if (this.#state === 'over' || (chunks.length === 0 && state === this.#state)) return;
    for (const chunk of chunks) {
      const at = this.end + 1;
      this.#entries.push({ from: at, at, chunk });
    }
    this.#state = state;
    this.#changes.next(undefined);
    if (this.#entries.length > this.#mergeAt) this.#merge();
  }

  /** Whether somebody reads what comes. */
  get isRead(): boolean {
    return this.#changes.observed;
  }

  /** Whether there is nothing merged across a place: who has read to there can go on from there. */
  canReadFrom(after: number): boolean {
    return after <= this.end && this.#after(after).every(({ from }) => from > after);
  }

  /**
   * What comes after a place, and then what comes.
   *
   * @stream cold · replays all after the place · completes when the answer is over, or waits for somebody · errors never · unsubscribe stops reading
   */
  read$(after: number): Observable<LoggedChunk> {
    return new Observable((subscriber) => {
      let place = after;
      const pump = () => {
        // It may grow while it is worked off, by what comes of that.
        for (let next = this.#after(place); next.length > 0 && !subscriber.closed; next = this.#after(place)) {
          for (const entry of next) {
            if (entry.at <= place) continue;
            place = entry.at;
            subscriber.next(entry);
          }
        }
        if (this.#state !== 'writing') subscriber.complete();
      };
      subscriber.add(this.#changes.subscribe(pump));
      pump();
    });
  }

  #after(place: number): readonly LoggedChunk[] {
    let index = this.#entries.length;
    while (index > 0 && (this.#entries[index - 1]?.at ?? 0) > place) index -= 1;
    return this.#entries.slice(index);
  }

  #merge(): void {
    const merged: LoggedChunk[] = [];
    for (const entry of this.#entries) {
      const both = joined(merged.at(-1), entry);
      if (both === undefined) merged.push(entry);
      else merged[merged.length - 1] = both;
    }
    this.#entries = merged;
    // What cannot be merged stays; the next attempt comes when there is as much again.
    this.#mergeAt = merged.length + this.most;
  }
}

/** Two neighbours as one, where they are pieces of one text, or the second has all that the first has. */
function joined(one: LoggedChunk | undefined, next: LoggedChunk): LoggedChunk | undefined {
  const chunk = one && joinedChunk(one.chunk, next.chunk);
  return chunk && { from: one.from, at: next.at, chunk };
}

function joinedChunk(one: CopilotUIMessageChunk, next: CopilotUIMessageChunk): CopilotUIMessageChunk | undefined {
  if ((one.type === 'text-delta' || one.type === 'reasoning-delta') && next.type === one.type && next.id === one.id) {
    return { ...one, delta: one.delta + next.delta };
  }
  if (one.type === 'tool-input-delta' && next.type === one.type && next.toolCallId === one.toolCallId) {
    return { ...one, inputTextDelta: one.inputTextDelta + next.inputTextDelta };
  }
  const isNewer =
    one.type === 'tool-output-available' &&
    next.type === one.type &&
    next.toolCallId === one.toolCallId &&
    one.preliminary === true;
  return isNewer ? next : undefined;
}
