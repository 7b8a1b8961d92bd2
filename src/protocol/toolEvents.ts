/** `tool.execution_start`: a tool is about to run; hooks and permission come after it. */
export interface ToolStartData {
  readonly toolCallId: string;
  readonly toolName: string;
  readonly arguments?: unknown;
  readonly mcpServerName?: string;
  readonly mcpToolName?: string;
  readonly parentToolCallId?: string;
}

/** `tool.execution_partial_result`: output so far, such as a shell command's. */
export interface ToolPartialResultData {
  readonly toolCallId: string;
  readonly partialOutput: string;
}

/** `tool.execution_progress`: a line for people. */
export interface ToolProgressData {
  readonly toolCallId: string;
  readonly progressMessage?: string;
}

/** `tool.shell_output`: a chunk of a shell command's output (protocol 3). */
export interface ShellOutputData {
  readonly toolCallId: string;
  /** `terminal`: of a terminal, where both are one. */
  readonly stream?: 'stdout' | 'stderr' | 'terminal';
  readonly text: string;
  readonly sequence?: number;
}

/** `tool.execution_complete`: how a tool call ended. */
export interface ToolCompleteData {
  readonly toolCallId: string;
  readonly success: boolean;
  readonly result?: { readonly content?: string; readonly detailedContent?: string };
  readonly error?: { readonly message?: string; readonly code?: string };
  readonly toolTelemetry?: unknown;
  readonly parentToolCallId?: string;
}

/** `subagent.started`. */
export interface SubagentStartData {
  /** The `task` call that started it. */
  readonly toolCallId: string;
  readonly agentName: string;
  readonly agentDisplayName?: string;
  readonly agentDescription?: string;
}

/** `subagent.completed` and `subagent.failed`. */
export interface SubagentEndData {
  readonly toolCallId: string;
  readonly agentName: string;
  readonly agentDisplayName?: string;
  readonly error?: string;
  readonly durationMs?: number;
}
