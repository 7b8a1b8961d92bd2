/** What a session is told about itself; all of it is optional but `model` when there is a `provider`. */
export interface SessionSettings {
  /** A name of your own for the session: letters, digits, `.`, `_` and `-`. Default: a new UUID. */
  readonly sessionId?: string;
  /** Which model answers. Required with `provider`. */
  readonly model?: string;
  /** For models that support it. */
  readonly reasoningEffort?: 'low' | 'medium' | 'high' | 'xhigh' | 'max';
  /** Whether answers arrive in pieces on `deltas$` as well. Default false: whole messages only. */
  readonly streaming?: boolean;
  /** Your own model provider (BYOK) in place of GitHub's. The runtime does not remember it. */
  readonly provider?: ProviderConfig;
  /** Adds to the system message, or replaces it. */
  readonly systemMessage?: SystemMessageConfig;
  /** Background compaction of a context window that fills up. Default: on. */
  readonly infiniteSessions?: InfiniteSessionConfig;
  /** Only these tools, by name; an empty list means none. */
  readonly availableTools?: readonly string[];
  /** All tools but these. */
  readonly excludedTools?: readonly string[];
  /** Where the agent works. Default: the runtime's own working directory. */
  readonly workingDirectory?: string;
  /** Where the runtime keeps this session's files. */
  readonly configDir?: string;
  /** Parameters that this package does not know, handed to the runtime as they are. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** A model provider of your own. */
export interface ProviderConfig {
  /** Default `openai`. Hosts under `openai.azure.com` need `azure`. */
  readonly type?: 'openai' | 'azure' | 'anthropic';
  /** For `azure` the host only: the runtime adds the path. */
  readonly baseUrl: string;
  /** Local providers such as Ollama need none. */
  readonly apiKey?: string;
  /** Beats `apiKey`. */
  readonly bearerToken?: string;
  /** Default `completions`. */
  readonly wireApi?: 'completions' | 'responses';
  readonly azure?: { readonly apiVersion?: string };
  readonly headers?: Readonly<Record<string, string>>;
}

/** `append` (default) adds `content` after the runtime's own system message, `replace` puts it in its place. */
export interface SystemMessageConfig {
  readonly mode?: 'append' | 'replace';
  readonly content: string;
}

/** When the context window is compacted. */
export interface InfiniteSessionConfig {
  /** Default true. */
  readonly enabled?: boolean;
  /** Fraction of the window, 0 to 1, at which compaction begins in the background. */
  readonly backgroundCompactionThreshold?: number;
  /** Fraction of the window, 0 to 1, at which the agent waits for compaction to end. */
  readonly bufferExhaustionThreshold?: number;
}
