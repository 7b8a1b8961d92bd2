import type { ToolCompleteData } from '../protocol/toolEvents.js';
import type { CopilotToolOutput } from './CopilotUIMessage.js';
import { defined } from '../util/defined.js';
import type { StepBuffer } from './StepBuffer.js';

/** What is known of a tool call. */
interface Call {
  readonly name: string;
  readonly agentId: string | undefined;
  /** Undefined while the model still writes it. */
  input?: unknown;
  wasAsked: boolean;
  isOver: boolean;
  isDone: boolean;
  shown: CopilotToolOutput;
}

/**
 * Writes tool calls: parts of the type `dynamic-tool`, executed elsewhere (`providerExecuted`), since the runtime runs them, whoever
 * made the tool.
 */
export class ToolWriter {
  readonly #calls = new Map<string, Call>();

  constructor(readonly buffer: StepBuffer) {}

  /** Whether a call can be asked about. */
  isOpen(toolCallId: string): boolean {
    const call = this.#calls.get(toolCallId);
    return call?.input !== undefined && !call.isOver;
  }

  /** The model writes a call. */
  stream(toolCallId: string, toolName: string | undefined, inputTextDelta: string): void {
    const known = this.#calls.get(toolCallId);
    if (known?.input !== undefined) return;
    if (known === undefined) {
      // A piece that comes without the name it belongs to cannot be told.
      if (toolName === undefined) return;
      this.#calls.set(toolCallId, newCall(toolName, undefined));
      this.buffer.draft({ type: 'tool-input-start', toolCallId, toolName, ...ofRuntime });
    }
    this.buffer.draft({ type: 'tool-input-delta', toolCallId, inputTextDelta });
  }

  /** The call is written, and about to be made. */
  open(toolCallId: string, toolName: string, input: unknown = {}, agentId?: string): void {
    const known = this.#calls.get(toolCallId);
    if (known?.input !== undefined) return;
    const call = { ...(known ?? newCall(toolName, agentId)), input };
    this.#calls.set(toolCallId, call);
    this.#tellInput(toolCallId, call);
  }

  ask(toolCallId: string, approvalId: string): void {
    const call = this.#calls.get(toolCallId);
    if (call === undefined) return;
    call.wasAsked = true;
    this.buffer.add({ type: 'tool-approval-request', approvalId, toolCallId });
  }

  /** Nobody is asked about the call any more, so it is not shown as one that is. */
  resume(toolCallId: string): void {
    const call = this.#calls.get(toolCallId);
    if (call !== undefined && !call.isOver) this.#tellInput(toolCallId, call);
  }

  /** The call tells how far it is. */
  progress(toolCallId: string, news: CopilotToolOutput): void {
    const call = this.#calls.get(toolCallId);
    if (call?.input === undefined || call.isOver) return;
    const output = { ...call.shown, ...defined(news) };
    // Partial output comes twice at times.
    if (output.output === call.shown.output && output.progress === call.shown.progress) return;
    call.shown = output;
    this.buffer.add({ type: 'tool-output-available', toolCallId, output, preliminary: true, ...ofRuntime });
  }

  complete({ toolCallId, success, result, error }: ToolCompleteData): void {
    const call = this.#calls.get(toolCallId);
    if (call?.input === undefined || call.isDone) return;
    call.isOver = call.isDone = true;
    const { content, detailedContent } = result ?? {};
    const detail = detailedContent === content ? undefined : detailedContent;
    if (success) {
      const output = defined({ result: content, detail });
      this.buffer.add({ type: 'tool-output-available', toolCallId, output, ...ofRuntime });
    } else if (error?.code === 'denied' && call.wasAsked) this.buffer.add({ type: 'tool-output-denied', toolCallId });
    else this.#fail(toolCallId, error?.message ?? content ?? 'The tool failed.');
  }

  /** What the model was writing no longer counts. */
  takeBack(): void {
    for (const [toolCallId, call] of this.#calls) {
      if (call.input !== undefined) continue;
      this.#calls.delete(toolCallId);
      if (!this.buffer.canReset) this.#fail(toolCallId, 'The model began anew.');
    }
  }

  get isDrafting(): boolean {
    return [...this.#calls.values()].some(({ input }) => input === undefined);
  }

  /** Nothing runs any more. What still tells of its end is believed. */
  abort(): void {
    for (const [toolCallId, call] of this.#calls) {
      if (call.isOver) continue;
      call.isOver = true;
      this.#fail(toolCallId, 'Aborted.');
    }
  }

  #tellInput(toolCallId: string, { name: toolName, input, agentId }: Call): void {
    const note = agentId === undefined ? {} : { providerMetadata: { copilot: { agentId } } };
    this.buffer.add({ type: 'tool-input-available', toolCallId, toolName, input, ...ofRuntime, ...note });
  }

  #fail(toolCallId: string, errorText: string): void {
    this.buffer.add({ type: 'tool-output-error', toolCallId, errorText, ...ofRuntime });
  }
}

const ofRuntime = { providerExecuted: true, dynamic: true } as const;

function newCall(name: string, agentId: string | undefined): Call {
  return { name, agentId, wasAsked: false, isOver: false, isDone: false, shown: {} };
}
