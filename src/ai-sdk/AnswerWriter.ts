import type { AssistantMessageData } from '../protocol/assistantEvents.js';
import type { UserMessageData } from '../protocol/conversationEvents.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { defined } from '../util/defined.js';
import { SpeechWriter } from './SpeechWriter.js';
import type { StepBuffer } from './StepBuffer.js';
import type { ToolWriter } from './ToolWriter.js';

/** Writes what the main agent says, and what tools do. */
export class AnswerWriter {
  readonly #speech: SpeechWriter;
  readonly #tools: ToolWriter;
  #hasPrompt = false;

  constructor(
    readonly buffer: StepBuffer,
    tools: ToolWriter,
  ) {
    this.#speech = new SpeechWriter(buffer);
    this.#tools = tools;
  }

  /** Nothing more is said. */
  close(): void {
    this.#speech.closeStep();
  }

  /** Nothing more is said, and no tool runs any more. */
  abort(): void {
    this.close();
    this.#tools.abort();
  }

  /** What the main agent does. */
  hear(event: SessionEvent): void {
    switch (event.type) {
      case 'user.message':
        this.#prompt(event.id, event.data);
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
        this.#finish(event.data);
        break;
      case 'assistant.turn_retry':
        this.#takeBack();
        break;
      case 'session.info':
        // Protocol 2 has no other sign of a retry.
        if (event.data.infoType === 'model_retry') this.#takeBack();
        break;
      case 'assistant.turn_end':
      case 'assistant.idle':
      case 'session.idle':
        this.#speech.closeStep();
        break;
      case 'abort':
      case 'session.shutdown':
        this.abort();
        break;
      default:
        this.run(event);
    }
  }

  /** What tools do, whoever called them. */
  run(event: SessionEvent): void {
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

  /** The first begins the answer; others come in between. */
  #prompt(id: string, { content, source }: UserMessageData): void {
    if (this.#hasPrompt) this.buffer.add({ type: 'data-prompt', id, data: { content, ...defined({ source }) } });
    this.#hasPrompt = true;
  }

  #takeBack(message?: AssistantMessageData): void {
    if (!this.#speech.isDrafting && !this.#tools.isDrafting) return;
    this.#speech.takeBack(message);
    this.#tools.takeBack();
    this.buffer.reset();
  }

  #finish(message: AssistantMessageData): void {
    if (this.#speech.contradicts(message)) this.#takeBack(message);
    this.#speech.finishMessage(message);
    for (const { toolCallId, name, arguments: input } of message.toolRequests ?? [])
      this.#tools.open(toolCallId, name, input);
  }
}
