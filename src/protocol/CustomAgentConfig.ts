import type { McpServers } from './McpServerConfig.js';
import type { ReasoningEffort } from './ModelSettings.js';

/** An agent of your own, to be given tasks by the main agent, or to be the main agent (`agent`). */
export interface CustomAgentConfig {
  readonly name: string;
  /** Its system message. */
  readonly prompt: string;
  readonly displayName?: string;
  /** When to give it a task, for the model. */
  readonly description?: string;
  /** The tools it may use; default, and `null`: all. */
  readonly tools?: readonly string[] | null;
  /** Servers for this agent alone. */
  readonly mcpServers?: McpServers;
  /** Whether the main agent may give it tasks by itself. Default true. */
  readonly infer?: boolean;
  /** Skills that it begins with (protocol 3). */
  readonly skills?: readonly string[];
  /** Default: the session's (protocol 3). */
  readonly model?: string;
  /** Default: the session's (protocol 3). */
  readonly reasoningEffort?: ReasoningEffort;
}
