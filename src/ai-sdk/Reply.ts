import type { Observable, Unsubscribable } from 'rxjs';
import { tap } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { randomId } from '../util/randomId.js';
import type { CopilotPlanPart, CopilotUIMessageChunk } from './CopilotUIMessage.js';
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
  readonly id = randomId();
  readonly log: ReplyLog;
  readonly #writer: MessageWriter;
  /** Where readers were sent away to ask somebody, by what is asked. */
  readonly #pauses = new Map<string, number>();
  #open: readonly OpenQuestion[] = [];
  #turn: Unsubscribable | undefined;
  #promptId: string | undefined;
  #messageId: string | undefined;
  #plan: CopilotPlanPart | undefined;

  constructor(
    readonly options: UIMessageStreamOptions & { readonly open$: Observable<readonly OpenQuestion[]> },
    most?: number,
  ) {
    this.#plan = options.plan;
    this.#writer = new MessageWriter(options);
    this.log = new ReplyLog(most);
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

  /** Sends the prompt. */
  start(turn$: Observable<SessionEvent>): void {
    const writer = this.#writer;
    const event$ = turn$.pipe(tap(({ id }) => (this.#promptId ??= id)));
    const open$ = this.options.open$.pipe(tap((open) => (this.#open = open)));
    // eslint-disable-next-line no-restricted-syntax -- a turn outlives the request that began it; `stop` unsubscribes
    this.#turn = write(writer, event$, { open$ }).subscribe({
      next: (chunks) => {
        for (const chunk of chunks) {
          if (chunk.type === 'start') this.#messageId = chunk.messageId;
          if (chunk.type === 'data-plan') this.#plan = chunk.data;
        }
        const isNew = this.log.state === 'writing';
        this.log.add(chunks, writer.isWaiting ? 'waiting' : 'writing');
        if (writer.isWaiting) this.#pause(isNew);
      },
      // What an option throws.
      error: () => this.log.add(failed, 'over'),
      complete: () => this.log.add([], 'over'),
    });
    if (this.log.state === 'over') this.#turn.unsubscribe();
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
    this.log.add(this.#writer.stop(), 'over');
  }
}

const failed: readonly CopilotUIMessageChunk[] = [
  { type: 'error', errorText: 'The answer failed.' },
  { type: 'finish', finishReason: 'error' },
];
