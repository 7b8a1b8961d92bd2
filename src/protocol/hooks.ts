/** What each hook is given, and what it may say. `permissionDecision` and `modified…` are what the runtime acts on. */
export interface Hooks {
  preToolUse: { input: PreToolUseInput; output: PreToolUseOutput };
  postToolUse: { input: PostToolUseInput; output: PostToolUseOutput };
  postToolUseFailure: { input: PostToolUseFailureInput; output: ContextOutput };
  userPromptSubmitted: { input: UserPromptSubmittedInput; output: UserPromptSubmittedOutput };
  userPromptTransformed: { input: UserPromptTransformedInput; output: UserPromptTransformedOutput };
  sessionStart: { input: SessionStartInput; output: ContextOutput };
  sessionEnd: { input: SessionEndInput; output: NoOutput };
  errorOccurred: { input: ErrorOccurredInput; output: ErrorOccurredOutput };
  agentStop: { input: AgentStopInput; output: AgentStopOutput };
  preMcpToolCall: { input: PreMcpToolCallInput; output: PreMcpToolCallOutput };
  subagentStart: { input: SubagentHookInput; output: ContextOutput };
  subagentStop: { input: SubagentHookInput; output: NoOutput };
}

/** The runtime's name of a hook. */
export type HookType = keyof Hooks;
/** What a hook is given. */
export type HookInput<Type extends HookType = HookType> = Hooks[Type]['input'];
/** What a hook may say; nothing means no opinion. */
export type HookOutput<Type extends HookType = HookType> = Hooks[Type]['output'];

/** What every hook is given. */
export interface HookContext {
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  readonly cwd: string;
}

/** Before a tool runs. */
export interface PreToolUseInput extends HookContext {
  readonly toolName: string;
  /** An object, or the text the model wrote when it is none. */
  readonly toolArgs: unknown;
}

/** Lets a tool run, forbids it, or has the user asked (protocol 3); may change its arguments. */
export interface PreToolUseOutput {
  /** Protocol 2 follows `deny` only. */
  readonly permissionDecision?: 'allow' | 'deny' | 'ask';
  readonly permissionDecisionReason?: string;
  readonly modifiedArgs?: unknown;
  /** Protocol 3. */
  readonly additionalContext?: string;
  readonly suppressOutput?: boolean;
}

/** After a tool has run: on protocol 3 after a success, on protocol 2 after any end. */
export interface PostToolUseInput extends HookContext {
  readonly toolName: string;
  readonly toolArgs: unknown;
  readonly toolResult: unknown;
}

/** Changes the result: on protocol 2 only what the event shows, not what the model sees. */
export interface PostToolUseOutput {
  readonly modifiedResult?: unknown;
  /** Protocol 3. */
  readonly additionalContext?: string;
  readonly suppressOutput?: boolean;
}

/** After a tool has failed (protocol 3). */
export interface PostToolUseFailureInput extends HookContext {
  readonly toolName: string;
  readonly toolArgs: unknown;
  readonly error: string;
}

/** More for the model to know (protocol 3). */
export interface ContextOutput {
  readonly additionalContext?: string;
}

/** Nothing can be said. */
export type NoOutput = Readonly<Record<string, never>>;

/** Before a prompt reaches the agent. */
export interface UserPromptSubmittedInput extends HookContext {
  readonly prompt: string;
}

/** Changes the prompt. */
export interface UserPromptSubmittedOutput {
  readonly modifiedPrompt?: string;
  /** Protocol 3. */
  readonly additionalContext?: string;
}

/** After the runtime has added to a prompt (protocol 3). */
export interface UserPromptTransformedInput extends HookContext {
  readonly prompt: string;
  readonly transformedPrompt: string;
}

/** Changes what the model sees. */
export interface UserPromptTransformedOutput {
  readonly modifiedTransformedPrompt?: string;
}

/** Protocol 3: at the first prompt after create or resume. Protocol 2: at every run. */
export interface SessionStartInput extends HookContext {
  readonly source: 'new' | 'resume' | 'startup';
  readonly initialPrompt?: string;
}

/** Protocol 3: when the session is closed. Protocol 2: after every run. */
export interface SessionEndInput extends HookContext {
  readonly reason: string;
}

/** A model call failed. */
export interface ErrorOccurredInput extends HookContext {
  /** Protocol 2 sends it empty. */
  readonly error: { readonly name?: string; readonly message?: string; readonly stack?: string };
  readonly errorContext: string;
  readonly recoverable: boolean;
}

/** The runtimes measured (1.0.102 and 0.0.411) ignore it. */
export interface ErrorOccurredOutput {
  readonly errorHandling?: 'retry' | 'skip' | 'abort';
}

/** The agent thinks it is done (protocol 3). */
export interface AgentStopInput extends HookContext {
  readonly stopReason: string;
  readonly transcriptPath?: string;
  /** Whether it goes on because of this very hook. */
  readonly stopHookActive: boolean;
}

/** Makes the agent go on, for a reason that it is told. */
export interface AgentStopOutput {
  readonly decision?: 'block';
  readonly reason?: string;
}

/** Before an MCP server is called (protocol 3). */
export interface PreMcpToolCallInput extends HookContext {
  readonly toolCallId: string;
  readonly serverName: string;
  readonly toolName: string;
  readonly arguments: unknown;
}

/** What the MCP server is told about the call. */
export interface PreMcpToolCallOutput {
  readonly metaToUse?: Readonly<Record<string, unknown>>;
}

/** A sub-agent begins or ends (protocol 3). */
export interface SubagentHookInput extends HookContext {
  readonly agentId: string;
  readonly agentType: string;
  readonly agentName: string;
}
