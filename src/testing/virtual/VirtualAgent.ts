import type { Observable } from 'rxjs';
import type { Answers } from '../../protocol/Answer.js';
import type { Ask, AskEnvelope, AskKind } from '../../protocol/Ask.js';
import type { RuntimeFailure } from '../../errors/TurnError.js';
import type { HookInput, HookOutput, HookType, HookContext } from '../../protocol/hooks.js';
import type { SessionEventData } from '../../protocol/SessionEventData.js';
import type { SessionEventEnvelope, SessionEventType } from '../../protocol/SessionEvent.js';
import type { ToolRequest } from '../../protocol/assistantEvents.js';
import type { ToolOutcome, VirtualToolCall } from './VirtualToolCall.js';

/** The agent of one session of a virtual runtime, as the steps of its script see it. */
export interface VirtualAgent {
  readonly sessionId: string;
  /** What the session was created with. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The prompt that is worked on. */
  readonly prompt: string;
  /** Sends an event of a described type. */
  emit<Type extends SessionEventType>(
    type: Type,
    data: SessionEventData[Type],
    envelope?: Partial<SessionEventEnvelope>,
  ): void;
  /** Sends an event of any other type. */
  emit(type: string, data: object, envelope?: Partial<SessionEventEnvelope>): void;
  /**
   * Asks the host, and waits.
   *
   * @stream cold · no replay · emits the answer and completes · never errors · unsubscribe withdraws the ask
   */
  readonly ask: <Kind extends AskKind>(kind: Kind, fields: AskFields<Kind>) => Observable<Answers[Kind]>;
  /**
   * Calls a hook, if the session has any; `undefined` is no opinion.
   *
   * @stream cold · no replay · emits the output and completes · never errors · unsubscribe withdraws the ask
   */
  readonly hook: <Type extends HookType>(
    type: Type,
    input: Omit<HookInput<Type>, keyof HookContext>,
  ) => Observable<HookOutput<Type> | undefined>;
  /** Writes a piece of the message in progress; it shows when the session is streaming. */
  readonly write: (text: string) => void;
  /** Thinks a piece; it shows when the session is streaming, and whole with the message. */
  readonly think: (text: string) => void;
  /** Takes back what was written of the message in progress: the model is asked again. */
  readonly discard: (reason: string) => void;
  /** Finishes the message in progress. Without `content` it is what was written; without anything nothing is sent. */
  readonly finish: (content?: string, toolRequests?: readonly ToolRequest[]) => void;
  /**
   * Calls tools at the same time, with hooks and permissions, and goes on to the next model call.
   *
   * @stream cold · no replay · emits the outcomes, in the order of the calls, and completes · errors with RunOver when a result rejects the run · unsubscribe withdraws what was asked
   */
  readonly callTools: (calls: readonly VirtualToolCall[]) => Observable<readonly ToolOutcome[]>;
  /** The id of a tool call that has none of its own. */
  readonly nextToolCallId: () => string;
  /** Ends the run with a failure. */
  readonly fail: (failure: RuntimeFailure) => never;
  /** The agent by another name: what it does shows with that `agentId`. */
  readonly as: (agentId: string, toolCallId: string) => VirtualAgent;
}

/** What an ask of a kind says beside what every ask says. */
export type AskFields<Kind extends AskKind> = Omit<Extract<Ask, { kind: Kind }>, keyof AskEnvelope | 'kind'>;
