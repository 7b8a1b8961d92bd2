import { firstValueFrom, from, lastValueFrom, map, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import { isCopilotError } from '../errors/CopilotError.js';
import { RequestRefusedError } from '../errors/RequestRefusedError.js';
import { toConversation } from '../operators/toConversation.js';
import type { AskDesk } from '../serving/askDesk.js';
import { defined } from '../util/defined.js';
import { answersOf } from './answersOf.js';
import type { ChatOptions, ChatSession } from './ChatOptions.js';
import type { ChatRequest } from './ChatRequest.js';
import type { CopilotUIMessage } from './CopilotUIMessage.js';
import type { OpenQuestion } from './OpenQuestion.js';
import { promptOf } from './promptOf.js';
import { Reply } from './Reply.js';
import { toUIMessages } from './toUIMessages.js';

/** Where to read an answer from. */
export interface Reading {
  readonly reply: Reply;
  readonly after: number;
}

/** A session as a chat: one answer at a time, which may be read by many, and read again. */
export class Chat {
  readonly #open$: Observable<readonly OpenQuestion[]>;
  #reply: Reply | undefined;
  #latest: CopilotUIMessage | undefined;
  #isLost = false;

  constructor(
    readonly session: ChatSession,
    readonly desk: Pick<AskDesk, 'open$' | 'answer'>,
    readonly options: ChatOptions,
  ) {
    const { sessionId } = session;
    this.#open$ = desk.open$.pipe(map((open) => open.filter((ask) => ask.sessionId === sessionId)));
  }

  /** Whether its session is gone. */
  get isLost(): boolean {
    return this.#isLost;
  }

  get isBusy(): boolean {
    return this.#reply !== undefined && this.#reply.log.state !== 'over';
  }

  /**
   * Takes a prompt, or answers to what is asked. A prompt takes the place of the one that is being answered.
   *
   * @throws RequestRefusedError when nobody has asked, or waits no longer; InvalidOptionsError when an answer makes no sense.
   */
  async send(request: ChatRequest): Promise<Reading> {
    const message = request.messages.at(-1);
    if (message?.role === 'user') return this.#prompt(message, request.answer);
    const answers = answersOf(request);
    const reply = this.#reply;
    const after = reply?.pausedAt([...answers.keys()]);
    // A turn that was left waits for nobody.
    if (reply === undefined || after === undefined || reply.isLeft) {
      throw new RequestRefusedError(
        409,
        'Nobody waits for this answer: what it is about was never asked, has ended, or was not answered within `holdMs`.',
      );
    }
    const open = new Set((await firstValueFrom(this.#open$)).map(({ id }) => id));
    for (const [id, value] of answers) if (open.has(id)) this.desk.answer(id, value);
    return { reply, after: placeIn(reply, request.cursor) ?? after };
  }

  /** The answer that is being written, from its begin; or what is left of one, behind a cursor. Undefined when there is none. */
  resume(cursor?: string): Reading | undefined {
    const reply = this.#reply;
    if (reply === undefined) return undefined;
    if (cursor === undefined) return this.isBusy ? { reply, after: 0 } : undefined;
    const after = placeIn(reply, cursor);
    if (after === undefined) {
      throw new RequestRefusedError(410, 'The answer cannot be read on from there any more: read it from its begin.');
    }
    return { reply, after };
  }

  /**
   * Stops the answer; if a cursor is given, only the one that it is of: who stops one may have begun another meanwhile. Returns whether
   * it was the one.
   */
  stop(cursor?: string): boolean {
    const reply = this.#reply;
    const isMeant = cursor === undefined || answerOf(cursor) === reply?.id;
    if (isMeant) reply?.stop();
    return isMeant;
  }

  /** A reader left: when nobody else reads its answer, that is stopped. */
  leave(reply: Reply): void {
    if (!reply.log.isRead) reply.stop();
  }

  /** What was said so far, without the answer that is being written: that is for `resume`. */
  async messages(): Promise<CopilotUIMessage[]> {
    const reply = this.isBusy ? this.#reply : undefined;
    const events = await this.session.getMessages();
    const conversation = await lastValueFrom(from(events).pipe(toConversation()), { defaultValue: blank });
    const messages = toUIMessages(conversation);
    if (reply === undefined) return messages;
    const at = messages.findIndex(({ id }) => id === reply.promptId);
    const latest = this.#latest === undefined ? [] : [this.#latest];
    return at === -1 ? [...messages, ...latest] : messages.slice(0, at + 1);
  }

  #prompt(message: CopilotUIMessage, id: string | undefined): Reading {
    const { turn, ...options } = this.options;
    const asked = promptOf(message);
    const made$ = turn === undefined ? this.session.turn(asked) : turn(this.session, asked, message);
    const turn$ = made$.pipe(
      tap({ error: (error: unknown) => (this.#isLost ||= isCopilotError(error) && lost.has(error.code)) }),
    );
    this.stop();
    const { isLeft: followsLeft, plan } = this.#reply ?? {};
    const reply = new Reply({ ...options, open$: this.#open$, ...defined({ id, followsLeft, plan }) });
    this.#latest = message;
    this.#reply = reply;
    reply.start(turn$);
    return { reply, after: 0 };
  }
}

/** The answer that a cursor is of. */
export function answerOf(cursor: string): string {
  return cursor.split('.', 1)[0] ?? '';
}

/** The place that a cursor names, if it is one of this answer, and can be read on from. */
function placeIn({ id, log }: Reply, cursor = ''): number | undefined {
  const [reply, place = ''] = cursor.split('.');
  const after = Number(place);
  return reply === id && /^\d+$/.test(place) && log.canReadFrom(after) ? after : undefined;
}

const lost = new Set<string>(['SESSION_CLOSED', 'CONNECTION_LOST']);

const blank = { messages: [], agents: [] };
