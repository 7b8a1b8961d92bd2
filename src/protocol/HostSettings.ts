/** Where a session works, what it keeps, and what it tells others. */
export interface HostSettings {
  /** Where the agent works. Default: the runtime's own. Protocol 3 refuses one that is missing; on protocol 2 the tools fail. */
  readonly workingDirectory?: string;
  /** More folders that the agent may work in (protocol 3). */
  readonly additionalDirectories?: readonly string[];
  /** Where the runtime keeps settings and sessions. Give the same on resume. */
  readonly configDir?: string;
  /** Who you are, in the list of sessions (protocol 3). Default `sdk`. */
  readonly clientName?: string;
  /** A GitHub account for this session alone (protocol 3). */
  readonly gitHubToken?: string;
  /** What the session may cost; the least is 30 (protocol 3). */
  readonly sessionLimits?: { readonly maxAiCredits?: number };
  /** Looks at the Git repository around the working directory (protocol 3). Default true. */
  readonly enableHostGitOperations?: boolean;
  /** Keeps the files that the agent changes, so that `history.rewind` can restore them (protocol 3). Default false. */
  readonly enableFileChangeTracking?: boolean;
  /** Lets sessions be searched by others (protocol 3). */
  readonly enableSessionStore?: boolean;
  /** GitHub's own telemetry; never with a `provider` (protocol 3). Default true. */
  readonly enableSessionTelemetry?: boolean;
  /** Answers name their sources, where the model can (protocol 3). */
  readonly enableCitations?: boolean;
  /** Features that are not finished (protocol 3). */
  readonly isExperimentalMode?: boolean;
  /** Switches of the runtime, by name (protocol 3). */
  readonly featureFlags?: Readonly<Record<string, boolean>>;
  /** No retrieval by embeddings (protocol 3). */
  readonly skipEmbeddingRetrieval?: boolean;
  /** Where embeddings are kept (protocol 3). */
  readonly embeddingCacheStorage?: 'persistent' | 'in-memory';
  /** Fetches the policy of the enterprise; needs `gitHubToken` (protocol 3). */
  readonly enableManagedSettings?: boolean;
  /** A policy of your own, added to that of the enterprise (protocol 3). Not remembered: give it again on resume. */
  readonly managedSettings?: Readonly<Record<string, unknown>>;
  /** Shows the session on GitHub: `export` to look at, `on` to steer it, too (protocol 3). Default `off`. */
  readonly remoteSession?: 'off' | 'export' | 'on';
  /** Runs the session in the cloud (protocol 3; create only). */
  readonly cloud?: {
    readonly repository?: { readonly owner: string; readonly name: string; readonly branch?: string };
  };
  /** W3C trace context of the caller (protocol 3). */
  readonly traceparent?: string;
  readonly tracestate?: string;
}
