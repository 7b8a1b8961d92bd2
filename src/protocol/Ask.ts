import type { HookInput, HookType } from './hooks.js';
import type { PermissionRequest } from './PermissionRequest.js';

/**
 * Something the runtime asks of its host, whatever the protocol version. Switch on `kind`.
 *
 * What differs between protocols is data: `mustAnswer` tells that the agent hangs without an answer.
 */
export type Ask =
  | ToolCallAsk
  | PermissionAsk
  | UserInputAsk
  | HookAsk
  | ElicitationAsk
  | ExitPlanModeAsk
  | CommandAsk
  | SystemMessageAsk
  | BearerTokenAsk;

/** The name of a kind of ask. */
export type AskKind = Ask['kind'];

/** The ask of one kind. */
export type AskOf<Kind extends AskKind> = Extract<Ask, { kind: Kind }>;

/** What every ask carries. */
export interface AskEnvelope {
  /** Unique among the session's asks. */
  readonly id: string;
  readonly sessionId: string;
  /** The agent waits for an answer and for nothing else; other asks may be answered by another client. */
  readonly mustAnswer: boolean;
  /** The sub-agent that asks; absent for the main agent. */
  readonly agentId?: string;
  /** W3C trace context of the runtime's span, when telemetry is on. */
  readonly trace?: TraceContext;
  /**
   * It was asked before and is asked again, since its answer was not there when the runtime, or the program that was to
   * answer, went away.
   */
  readonly isRedelivery?: true;
}

/** W3C trace context. */
export interface TraceContext {
  readonly traceparent?: string;
  readonly tracestate?: string;
}

/** The model calls one of our tools. */
export interface ToolCallAsk extends AskEnvelope {
  readonly kind: 'tool';
  readonly toolCallId: string;
  readonly toolName: string;
  /** As the model wrote them: not validated. */
  readonly arguments: unknown;
  readonly workingDirectory?: string;
}

/** The agent wants to do something that needs leave. */
export interface PermissionAsk extends AskEnvelope {
  readonly kind: 'permission';
  readonly toolCallId?: string;
  readonly request: PermissionRequest;
}

/** The model asks the user a question (tool `ask_user`). */
export interface UserInputAsk extends AskEnvelope {
  readonly kind: 'userInput';
  readonly question: string;
  readonly choices?: readonly string[];
  /** Whether an answer that is none of the choices will do. */
  readonly allowFreeform: boolean;
}

/** The runtime comes by a hook. */
export interface HookAsk<Type extends HookType = HookType> extends AskEnvelope {
  readonly kind: 'hook';
  readonly hook: Type;
  readonly input: HookInput<Type>;
}

/** A form for the user to fill in (protocol 3). */
export interface ElicitationAsk extends AskEnvelope {
  readonly kind: 'elicitation';
  readonly message: string;
  /** JSON schema of the form. */
  readonly requestedSchema?: Readonly<Record<string, unknown>>;
  readonly mode?: string;
  readonly url?: string;
  readonly source?: string;
}

/** The agent has a plan and wants to carry it out (protocol 3). */
export interface ExitPlanModeAsk extends AskEnvelope {
  readonly kind: 'exitPlanMode';
  readonly summary: string;
  readonly planContent?: string;
  readonly actions: readonly string[];
  readonly recommendedAction?: string;
}

/** A slash command of ours was invoked (protocol 3). */
export interface CommandAsk extends AskEnvelope {
  readonly kind: 'command';
  /** The whole line, such as `/deploy prod`. */
  readonly command: string;
  readonly commandName: string;
  readonly args: string;
}

/** Sections of the system message may be rewritten (protocol 3). */
export interface SystemMessageAsk extends AskEnvelope {
  readonly kind: 'systemMessage';
  readonly sections: Readonly<Record<string, { readonly content: string }>>;
}

/** A model request needs a token (protocol 3). */
export interface BearerTokenAsk extends AskEnvelope {
  readonly kind: 'bearerToken';
  readonly providerName: string;
}
