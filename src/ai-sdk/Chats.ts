import { Observable, firstValueFrom, from } from 'rxjs';
import type { Unsubscribable } from 'rxjs';
import { RequestRefusedError } from '../errors/RequestRefusedError.js';
import { askDesk } from '../serving/askDesk.js';
import type { ChatHandlerOptions } from './ChatHandlerOptions.js';
import { Chat } from './Chat.js';
import type { ChatSession } from './ChatOptions.js';

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
