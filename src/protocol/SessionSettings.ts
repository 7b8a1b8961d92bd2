import type { AgentSettings } from './AgentSettings.js';
import type { HostSettings } from './HostSettings.js';
import type { InfiniteSessionConfig } from './InfiniteSessionConfig.js';
import type { ModelSettings } from './ModelSettings.js';
import type { ToolSettings } from './ToolSettings.js';

/**
 * What a session is told about itself; all of it is optional but `model` when there is a `provider`. Options marked “protocol 3”
 * are ignored by runtimes of protocol 2, which `client.diagnostics$` tells (`option-ignored`).
 */
export interface SessionSettings extends ModelSettings, ToolSettings, AgentSettings, HostSettings {
  /** A name of your own for the session: letters, digits, `.`, `_` and `-`. Default: a new UUID. */
  readonly sessionId?: string;
  /** Whether answers arrive in pieces on `deltas$` as well. Default false: whole messages only. */
  readonly streaming?: boolean;
  /** Whether sub-agents stream, too (protocol 3). Default true. */
  readonly includeSubAgentStreamingEvents?: boolean;
  /** Background compaction of a context window that fills up. Default: on. */
  readonly infiniteSessions?: InfiniteSessionConfig;
  /** Resume only: the runtime writes no `session.resume` event. Default false. */
  readonly disableResume?: boolean;
  /**
   * Resume only: tool calls and permission requests that were pending when the session ended stay so, to be answered by their
   * old ids (protocol 3). Default false: they have failed.
   */
  readonly continuePendingWork?: boolean;
  /** Parameters that this package does not know, handed to the runtime as they are. */
  readonly extra?: Readonly<Record<string, unknown>>;
}
