import { ReplaySubject } from 'rxjs';
import type { Observable } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { Tape } from '../serving/Tape.js';
import type { DeskAsk } from '../serving/DeskAsk.js';
import { errorOf } from '../serving/ErrorData.js';
import type { SseMessage } from '../serving/SseMessage.js';
import { readFields } from '../util/readFields.js';

/** A session's events and asks, put together from what its server sends. */
export class Replica {
  /** Every event, once. */
  readonly events = new Tape<SessionEvent>(Infinity);
  readonly #asks = new ReplaySubject<readonly DeskAsk[]>(1);
  readonly asks$: Observable<readonly DeskAsk[]> = this.#asks.asObservable();
  /** How much of each text has come in pieces. */
  readonly #written = new Map<string, number>();

  /**
   * Takes the next message.
   *
   * @throws what the server says that the session has ended with.
   */
  take({ event, data }: SseMessage): void {
    const value: unknown = JSON.parse(data);
    switch (event) {
      case undefined:
        this.#add(value as SessionEvent);
        break;
      case 'history':
        this.#addAll(value as readonly SessionEvent[]);
        break;
      case 'asks':
        this.#asks.next(value as readonly DeskAsk[]);
        break;
      case 'end': {
        const { error } = readFields(value);
        if (error !== undefined) throw errorOf(error);
      }
    }
  }

  /** Nothing more comes. */
  complete(): void {
    this.events.complete();
    this.#asks.complete();
  }

  /**
   * All there is so far: what is known already is left out. A server that we were away from for long has put pieces of text
   * together, so of these the part that has come already is left out, too.
   */
  #addAll(events: readonly SessionEvent[]): void {
    const seen = new Map<string, number>();
    for (const event of events) {
      const piece = pieceOf(event);
      if (piece === undefined) {
        this.#add(event);
        continue;
      }
      const before = seen.get(piece.id) ?? 0;
      seen.set(piece.id, before + piece.text.length);
      const known = (this.#written.get(piece.id) ?? 0) - before;
      if (known < piece.text.length) this.#add(known > 0 ? withText(event, piece.text.slice(known)) : event);
    }
  }

  #add(event: SessionEvent): void {
    const piece = pieceOf(event);
    if (piece !== undefined && !this.events.has(event.id)) {
      this.#written.set(piece.id, (this.#written.get(piece.id) ?? 0) + piece.text.length);
    }
    this.events.next(event);
  }
}

/** The text that an event is a piece of, and the piece. */
function pieceOf({ type, data }: SessionEvent): { readonly id: string; readonly text: string } | undefined {
  if (type === 'assistant.message_delta') return { id: data.messageId, text: data.deltaContent };
  return type === 'assistant.reasoning_delta' ? { id: data.reasoningId, text: data.deltaContent } : undefined;
}

function withText(event: SessionEvent, deltaContent: string): SessionEvent {
  // A piece stays a piece of its kind.
  return { ...event, data: { ...event.data, deltaContent } } as SessionEvent;
}
