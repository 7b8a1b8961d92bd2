import { Observable } from 'rxjs';
import type { SessionEvent, SessionEventOf } from '../../protocol/SessionEvent.js';
import { readFields } from '../../util/readFields.js';
import { randomId } from '../../util/randomId.js';
import { readText } from '../readText.js';

/** A prompt that was sent and has not been begun. */
interface Prompt {
  readonly text: unknown;
  readonly isImmediate: boolean;
  messageId?: string;
}

/**
 * Tells which prompt is worked on. Protocol 2 answers `session.send` with an id and never mentions it again, so events are
 * stamped with it in the order in which the runtime works prompts off: within a turn, those that were sent as immediate;
 * between turns, the immediate ones first and then the others. An abort leaves the line as it is.
 *
 * One client per session is assumed: a prompt of another client, sent while ours are waiting, may be taken for one of ours.
 */
export class PromptLine {
  #waiting: Prompt[] = [];
  #isIdle = true;
  #inTurn = false;
  /** The prompt that began the run in progress. */
  #current: string | undefined;

  /**
   * Sends a prompt. The id is the runtime's, or ours when the runtime began before it answered.
   *
   * @stream cold · no replay · emits the result and completes · errors with RpcError or ConnectionLostError · unsubscribe stops waiting: the prompt stays in line
   */
  send(sent$: Observable<unknown>, params: object): Observable<unknown> {
    return new Observable((subscriber) => {
      const { prompt: text, mode } = readFields(params);
      const prompt: Prompt = { text, isImmediate: mode === 'immediate' };
      this.#waiting.push(prompt);
      // Not the subscriber's: the runtime works off prompts that are left, so whether it took this one must be known.
      sent$.subscribe({
        next: (result) => {
          prompt.messageId ??= readText(readFields(result)['messageId']) ?? randomId();
          subscriber.next({ ...readFields(result), messageId: prompt.messageId });
        },
        error: (error: unknown) => {
          this.#waiting = this.#waiting.filter((other) => other !== prompt);
          subscriber.error(error);
        },
        complete: () => subscriber.complete(),
      });
    });
  }

  /** Stamps an event with what protocol 3 would say. */
  stamp(event: SessionEvent): SessionEvent {
    if (event.agentId !== undefined) return event;
    switch (event.type) {
      case 'user.message':
        return event.data.source === undefined ? this.#stampPrompt(event) : event;
      case 'assistant.turn_start':
        this.#inTurn = true;
        this.#isIdle = false;
        return event;
      case 'assistant.turn_end':
        this.#inTurn = false;
        return event;
      case 'assistant.message':
        return this.#current === undefined ? event : { ...event, data: { ...event.data, ...this.#origin() } };
      case 'session.error':
        // A run that cannot even begin fails without a `user.message`.
        if (this.#isIdle) this.#current = idOf(this.#waiting.shift());
        return { ...event, data: { ...event.data, ...this.#origin() } };
      case 'abort':
        this.#inTurn = false;
        return { ...event, data: { ...event.data, queueKept: true } };
      case 'session.idle':
        this.#isIdle = true;
        this.#inTurn = false;
        return event;
      default:
        return event;
    }
  }

  #origin() {
    return this.#current === undefined ? {} : { originatingMessageId: this.#current };
  }

  #stampPrompt(event: SessionEventOf<'user.message'>): SessionEvent {
    const messageId = idOf(this.#next(event.data.content));
    const delivery = this.#inTurn ? 'steering' : this.#isIdle ? 'idle' : 'queued';
    if (!this.#inTurn) this.#current = messageId;
    this.#isIdle = false;
    return { ...event, data: { ...event.data, messageId, delivery } };
  }

  /** Hooks may have rewritten the text, so it only tells between the two that can be next. */
  #next(content: string): Prompt | undefined {
    const immediate = this.#waiting.find(({ isImmediate }) => isImmediate);
    const queued = this.#inTurn ? undefined : this.#waiting.find(({ isImmediate }) => !isImmediate);
    const next = queued?.text === content && immediate?.text !== content ? queued : (immediate ?? queued);
    this.#waiting = this.#waiting.filter((prompt) => prompt !== next);
    return next;
  }
}

/** The id of a prompt, which gets one of ours when it has none yet, or is of another client. */
function idOf(prompt: Prompt | undefined): string {
  const messageId = prompt?.messageId ?? randomId();
  if (prompt !== undefined) prompt.messageId = messageId;
  return messageId;
}
