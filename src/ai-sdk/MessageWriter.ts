import type { AssistantMessageData } from '../protocol/assistantEvents.js';
import type { UserMessageData } from '../protocol/conversationEvents.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { defined } from '../util/defined.js';
import { AgentWriter } from './AgentWriter.js';
import { answerId } from './answerId.js';
import { AskWriter } from './AskWriter.js';
import type { CopilotUIMessageChunk } from './CopilotUIMessage.js';
import { EndWriter } from './EndWriter.js';
import { foldQuestions } from './foldQuestions.js';
import type { OpenQuestion } from './OpenQuestion.js';
import { SpeechWriter } from './SpeechWriter.js';
import { StepBuffer } from './StepBuffer.js';
import { ToolWriter } from './ToolWriter.js';
import type { UIMessageStreamOptions } from './UIMessageStreamOptions.js';
import { UsageWriter } from './UsageWriter.js';
import { Waiting } from './Waiting.js';

/** Writes one message of what a session does: is fed events, and calls nobody. */
export class MessageWriter {
  readonly #buffer: StepBuffer;
  readonly #speech: SpeechWriter;
  readonly #tools: ToolWriter;
  readonly #asks: AskWriter;
  readonly #agents: AgentWriter;
  readonly #usage: UsageWriter;
  readonly #end: EndWriter;
  readonly #waiting = new Waiting();
  #latestId: string | undefined;
  #asked: readonly OpenQuestion[] = [];

  constructor(readonly options: UIMessageStreamOptions) {
    this.#buffer = new StepBuffer(options.resetStep ?? false);
    this.#speech = new SpeechWriter(this.#buffer);
    this.#tools = new ToolWriter(this.#buffer);
    this.#asks = new AskWriter(this.#buffer, this.#tools);
    this.#agents = new AgentWriter(this.#buffer);
    this.#usage = new UsageWriter(this.#buffer);
    this.#end = new EndWriter(this.#buffer, options.errorText);
  }

  /** Whether nothing goes on until somebody answers. */
  get isWaiting(): boolean {
    return this.#waiting.isFor(this.#asked);
  }

  take(event: SessionEvent): readonly CopilotUIMessageChunk[] {
    if (event.id === this.#latestId) return [];
    const isFirst = this.#latestId === undefined;
    this.#latestId = event.id;
    if (isFirst) this.#buffer.draft({ type: 'start', messageId: this.options.messageId ?? answerId(event.id) });
    this.#waiting.take(event);
    this.#end.take(event);
    if (event.agentId === undefined) this.#hear(event, isFirst);
    else this.#overhear(event.agentId, event);
    if (event.type === 'assistant.usage') this.#usage.add(event.data, event.agentId === undefined);
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
    this.#speech.closeStep();
    this.#end.finish(this.#usage.finishReason);
    return this.#buffer.take();
  }

  /** There is no more, since it failed. */
  fail(error: unknown): readonly CopilotUIMessageChunk[] {
    this.#speech.closeStep();
    this.#tools.abort();
    this.#end.fail(error);
    return this.#buffer.take();
  }

  /** There is no more, since it was left. */
  stop(): readonly CopilotUIMessageChunk[] {
    this.#speech.closeStep();
    this.#tools.abort();
    this.#end.stop();
    return this.#buffer.take();
  }

  #hear(event: SessionEvent, isFirst: boolean): void {
    switch (event.type) {
      case 'user.message':
        if (!isFirst) this.#prompt(event.id, event.data);
        break;
      case 'assistant.turn_start':
        this.#speech.openStep();
        break;
      case 'assistant.message_delta':
        if (this.#speech.isNewAttempt(event.data)) this.#takeBack();
        this.#speech.addText(event.data);
        break;
      case 'assistant.reasoning_delta':
        this.#speech.addReasoning(event.data);
        break;
      case 'assistant.reasoning':
        this.#speech.finishReasoning(event.data);
        break;
      case 'assistant.tool_call_delta':
        this.#tools.stream(event.data.toolCallId, event.data.toolName, event.data.inputDelta);
        break;
      case 'assistant.message':
        if (this.#speech.contradicts(event.data)) this.#takeBack(event.data);
        this.#speech.finishMessage(event.data);
        for (const { toolCallId, name, arguments: input } of event.data.toolRequests ?? []) {
          this.#tools.open(toolCallId, name, input);
        }
        break;
      case 'assistant.turn_retry':
        this.#takeBack();
        break;
      case 'session.info':
        // Protocol 2 has no other sign of a retry.
        if (event.data.infoType === 'model_retry') this.#takeBack();
        break;
      case 'session.usage_info':
        this.#usage.fill(event.data);
        break;
      case 'assistant.turn_end':
      case 'assistant.idle':
      case 'session.idle':
        this.#speech.closeStep();
        break;
      case 'abort':
      case 'session.shutdown':
        this.#speech.closeStep();
        this.#tools.abort();
        break;
      default:
        this.#run(event);
    }
  }

  #overhear(agentId: string, event: SessionEvent): void {
    this.#agents.take(agentId, event);
    this.#run(event);
  }

  #run(event: SessionEvent): void {
    switch (event.type) {
      case 'tool.execution_start':
        this.#tools.open(event.data.toolCallId, event.data.toolName, event.data.arguments, event.agentId);
        break;
      case 'tool.execution_partial_result':
        this.#tools.progress(event.data.toolCallId, { output: event.data.partialOutput });
        break;
      case 'tool.execution_progress':
        this.#tools.progress(event.data.toolCallId, defined({ progress: event.data.progressMessage }));
        break;
      case 'tool.execution_complete':
        this.#tools.complete(event.data);
        break;
      default:
    }
  }

  #prompt(id: string, { content, source }: UserMessageData): void {
    this.#buffer.add({ type: 'data-prompt', id, data: { content, ...defined({ source }) } });
  }

  #takeBack(message?: AssistantMessageData): void {
    if (!this.#speech.isDrafting && !this.#tools.isDrafting) return;
    this.#speech.takeBack(message);
    this.#tools.takeBack();
    this.#buffer.reset();
  }
}
