import type { SessionEvent } from '../protocol/SessionEvent.js';
import { AgentWriter } from './AgentWriter.js';
import { AnswerWriter } from './AnswerWriter.js';
import { answerId } from './answerId.js';
import { AskWriter } from './AskWriter.js';
import type { CopilotUIMessageChunk } from './CopilotUIMessage.js';
import { EndWriter } from './EndWriter.js';
import { foldQuestions } from './foldQuestions.js';
import type { OpenQuestion } from './OpenQuestion.js';
import { PlanWriter } from './PlanWriter.js';
import { StepBuffer } from './StepBuffer.js';
import { ToolWriter } from './ToolWriter.js';
import type { UIMessageStreamOptions } from './UIMessageStreamOptions.js';
import { UsageWriter } from './UsageWriter.js';
import { Waiting } from './Waiting.js';

/** Writes one message of what a session does: is fed events, and calls nobody. */
export class MessageWriter {
  readonly #buffer: StepBuffer;
  readonly #answer: AnswerWriter;
  readonly #asks: AskWriter;
  readonly #agents: AgentWriter;
  readonly #usage: UsageWriter;
  readonly #plan: PlanWriter;
  readonly #end: EndWriter;
  readonly #waiting = new Waiting();
  #latestId: string | undefined;
  #asked: readonly OpenQuestion[] = [];

  constructor(readonly options: UIMessageStreamOptions) {
    this.#buffer = new StepBuffer(options.resetStep ?? false);
    const tools = new ToolWriter(this.#buffer);
    this.#answer = new AnswerWriter(this.#buffer, tools);
    this.#asks = new AskWriter(this.#buffer, tools);
    this.#agents = new AgentWriter(this.#buffer);
    this.#usage = new UsageWriter(this.#buffer);
    this.#plan = new PlanWriter(this.#buffer, options.plan);
    this.#end = new EndWriter(this.#buffer, options.errorText);
  }

  /** Whether nothing goes on until somebody answers. */
  get isWaiting(): boolean {
    return this.#latestId !== undefined && this.#waiting.isFor(this.#asked);
  }

  take(event: SessionEvent): readonly CopilotUIMessageChunk[] {
    if (event.id === this.#latestId) return [];
    const isFirst = this.#latestId === undefined;
    this.#latestId = event.id;
    if (isFirst) this.#buffer.draft({ type: 'start', messageId: this.options.messageId ?? answerId(event.id) });
    this.#waiting.take(event);
    this.#end.take(event);
    if (event.agentId === undefined) this.#answer.hear(event);
    else this.#overhear(event.agentId, event);
    this.#usage.take(event);
    this.#plan.take(event);
    if (this.options.open$ === undefined) this.#asked = foldQuestions(this.#asked, event);
    this.#asks.show(this.#asked);
    return this.#buffer.take();
  }

  /** These are asked now, and no others. */
  ask(open: readonly OpenQuestion[]): readonly CopilotUIMessageChunk[] {
    this.#asked = open;
    // What is asked before anything is told has to wait.
    if (this.#latestId === undefined) return [];
    this.#asks.show(open);
    return this.#buffer.take();
  }

  /** There is no more. */
  finish(): readonly CopilotUIMessageChunk[] {
    if (this.#latestId === undefined) return [];
    this.#answer.close();
    this.#end.finish(this.#usage.finishReason);
    return this.#buffer.take();
  }

  /** There is no more, since it failed. */
  fail(error: unknown): readonly CopilotUIMessageChunk[] {
    this.#answer.abort();
    this.#end.fail(error);
    return this.#buffer.take();
  }

  /** There is no more, since it was left. */
  stop(): readonly CopilotUIMessageChunk[] {
    this.#answer.abort();
    this.#end.stop();
    return this.#buffer.take();
  }

  #overhear(agentId: string, event: SessionEvent): void {
    this.#agents.take(agentId, event);
    this.#answer.run(event);
  }
}
