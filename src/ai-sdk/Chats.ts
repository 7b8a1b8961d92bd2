import { Observable, firstValueFrom, from } from 'rxjs';
import type { Unsubscribable } from 'rxjs';
import { RequestRefusedError } from '../errors/RequestRefusedError.js';
import { askDesk } from '../serving/askDesk.js';
import { forgetOldest } from '../util/forgetOldest.js';
import { RecentIds } from '../util/RecentIds.js';
import type { ChatHandlerOptions } from './ChatHandlerOptions.js';
import { Chat, answerOf } from './Chat.js';
import type { ChatSession } from './ChatOptions.js';

const remembered = 1_000;

/** A chat that is there, or opens. */
interface Place {
  readonly chat: Promise<Chat>;
  /** Once it is open. */
  readonly opened: () => Chat | undefined;
  readonly close: () => void;
}

/** The chats that are served, each with its session; those that were used last. */
export class Chats {
  readonly #places = new Map<string, Place>();
  readonly #desk = askDesk();
  /** Answers by the names that pages gave them: those that were begun, and those that were stopped before. */
  readonly #begun = new RecentIds(remembered);
  readonly #stopped = new Set<string>();

  constructor(readonly options: ChatHandlerOptions) {}

  /** A chat, opened when there is none. */
  async open(id: string, request: Request): Promise<Chat> {
    const known = this.#places.get(id);
    if (known?.opened()?.isLost === true) known.close();
    const place = this.#places.get(id) ?? this.#begin(id, request);
    // The last in the map is the one that was used last.
    this.#places.delete(id);
    this.#places.set(id, place);
    return place.chat;
  }

  /** A chat, if there is one. */
  async find(id: string): Promise<Chat | undefined> {
    return this.#places.get(id)?.chat;
  }

  /**
   * Takes note that an answer is to begin.
   *
   * @throws RequestRefusedError when it was stopped before its prompt came: requests may overtake each other.
   */
  admit(answer: string): void {
    if (this.#stopped.delete(answer)) throw new RequestRefusedError(409, 'This answer was stopped before it began.');
    this.#begun.add(answer);
  }

  /** Stops the answer of a chat; if a cursor is given, only the one that it is of. */
  async stop(id: string, cursor: string | undefined): Promise<void> {
    const chat = await this.find(id);
    if (chat?.stop(cursor) === true || cursor === undefined) return;
    const answer = answerOf(cursor);
    if (this.#begun.has(answer)) return;
    this.#stopped.add(answer);
    forgetOldest(this.#stopped, remembered);
  }

  #begin(id: string, request: Request): Place {
    this.#makeRoom();
    const session$ = from(this.options.session(id, this.#desk.responders, request));
    let [opened, opening, place]: [Chat?, Unsubscribable?, Place?] = [];
    const forget = () => {
      if (this.#places.get(id) === place) this.#places.delete(id);
    };
    const first$ = new Observable<ChatSession>((subscriber) => {
      opening = session$.subscribe({
        next: (session) => subscriber.next(session),
        error: (error: unknown) => {
          forget();
          subscriber.error(error);
        },
        complete: () => subscriber.complete(),
      });
    });
    const chat = firstValueFrom(first$).then((session) => (opened = new Chat(session, this.#desk, this.options)));
    chat.catch(forget);
    const close = () => {
      forget();
      opened?.stop();
      opening?.unsubscribe();
    };
    place = { chat, opened: () => opened, close };
    return place;
  }

  #makeRoom(): void {
    const { maxChats = 100 } = this.options;
    if (this.#places.size < maxChats) return;
    const idle = [...this.#places.values()].find(({ opened }) => opened()?.isBusy === false);
    if (idle === undefined) throw new RequestRefusedError(503, 'All chats are being answered: come back later.');
    idle.close();
  }
}
