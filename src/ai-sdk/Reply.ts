import type { Observable, Unsubscribable } from 'rxjs';
import { ReplaySubject, map, switchMap, take, tap } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { randomId } from '../util/randomId.js';
import type { ChatOptions } from './ChatOptions.js';
import type { CopilotPlanPart, CopilotUIMessageChunk } from './CopilotUIMessage.js';
import { limitWaits } from './limitWaits.js';
import { MessageWriter } from './MessageWriter.js';
import type { OpenQuestion } from './OpenQuestion.js';
import { ReplyLog } from './ReplyLog.js';
import { write } from './toUIMessageStream.js';
import type { UIMessageStreamOptions } from './UIMessageStreamOptions.js';

/**
 * An answer that is being written, whoever reads it: a turn, its chunks, and who is asked. It outlives the request that began it, so
 * that another can go on with it.
 */
export class Reply {
  /** Tells one answer from the other. */
  readonly id: string;
  readonly log = new ReplyLog();
  readonly #writer: MessageWriter;
  /** Where readers were sent away to ask somebody, by what is asked. */
  readonly #pauses = new Map<string, number>();
  #open: readonly OpenQuestion[] = [];
  #turn: Unsubscribable | undefined;
  #promptId: string | undefined;
  #messageId: string | undefined;
  #plan: CopilotPlanPart | undefined;
  #isLeft = false;

  constructor(readonly options: ReplyOptions) {
    this.id = options.id ?? randomId();
    this.#plan = options.plan;
    this.#writer = new MessageWriter(options);
  }

  /** The event of the prompt; undefined until there is one. */
  get promptId(): string | undefined {
    return this.#promptId;
  }

  /** What the agent has to do now. */
  get plan(): CopilotPlanPart | undefined {
    return this.#plan;
  }

  get messageId(): string | undefined {
    return this.#messageId;
  }

  /** Whether its turn was left before its end: what it has asked stays open until the runtime knows. */
  get isLeft(): boolean {
    return this.#isLeft;
  }

  /** Sends the prompt. */
  start(turn$: Observable<SessionEvent>): void {
    const writer = this.#writer;
    const { holdMs = 600_000 } = this.options;
    const begins = new ReplaySubject<undefined>(1);
    const event$ = turn$.pipe(
      tap(({ id }) => {
        this.#promptId ??= id;
        begins.next(undefined);
      }),
    );
    const open$ = begins.pipe(
      take(1),
      switchMap(() => this.#asked()),
      tap((open) => (this.#open = open)),
    );
    // eslint-disable-next-line no-restricted-syntax -- a turn outlives the request that began it; `stop` unsubscribes
    this.#turn = write(writer, event$, { open$ })
      .pipe(limitWaits(holdMs, () => writer.isWaiting, late))
      .subscribe({
        next: (chunks) => {
          for (const chunk of chunks) {
            if (chunk.type === 'start') this.#messageId = chunk.messageId;
            if (chunk.type === 'data-plan') this.#plan = chunk.data;
          }
          const isNew = this.log.state === 'writing';
          this.log.add(chunks, writer.isWaiting ? 'waiting' : 'writing');
          if (writer.isWaiting) this.#pause(isNew);
        },
        error: (error: unknown) => {
          if (error === late) this.stop();
          // What an option throws.
          else this.log.add(failed, 'over');
        },
        complete: () => this.log.add([], 'over'),
      });
    if (this.log.state === 'over') this.#turn.unsubscribe();
  }

  /** What is asked from the begin on, without what a turn has asked that was just left. */
  #asked(): Observable<readonly OpenQuestion[]> {
    let stale: ReadonlySet<string> | undefined;
    return this.options.open$.pipe(
      map((open) => {
        stale ??= new Set(this.options.followsLeft === true ? open.map(({ id }) => id) : []);
        return open.filter(({ id }) => stale?.has(id) === false);
      }),
    );
  }

  #pause(isNew: boolean): void {
    for (const { id } of this.#open) if (isNew || !this.#pauses.has(id)) this.#pauses.set(id, this.log.end);
  }

  /** Where they are who were asked these; undefined when nobody was. */
  pausedAt(ids: readonly string[]): number | undefined {
    const places = ids.flatMap((id) => this.#pauses.get(id) ?? []);
    return places.length === 0 ? undefined : Math.max(...places);
  }

  /** Leaves the turn, which aborts it. */
  stop(): void {
    this.#turn?.unsubscribe();
    this.#isLeft ||= this.log.state !== 'over';
    this.log.add(this.#writer.stop(), 'over');
  }
}

interface ReplyOptions extends UIMessageStreamOptions, Pick<ChatOptions, 'holdMs'> {
  readonly open$: Observable<readonly OpenQuestion[]>;
  readonly id?: string;
  /** Whether the answer before it was left. */
  readonly followsLeft?: boolean;
}

/** Nobody has answered in time. */
const late = Symbol('late');

const failed: readonly CopilotUIMessageChunk[] = [
  { type: 'error', errorText: 'The answer failed.' },
  { type: 'finish', finishReason: 'error' },
];
