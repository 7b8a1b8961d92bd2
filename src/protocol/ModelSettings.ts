import type { ModelCapabilities, NamedProviderConfig, ProviderConfig, ProviderModelConfig } from './ProviderConfig.js';

/** Which model answers, and how. */
export interface ModelSettings {
  /**
   * Which model answers. Default: the runtime's. Required with `provider`. No name is refused before the first prompt; a
   * resumed session goes on with its own unless another is given.
   */
  readonly model?: string;
  /** For models that support it. Protocol 2 refuses to create a session whose model does not; protocol 3 just passes it on. */
  readonly reasoningEffort?: ReasoningEffort;
  /** How much of its reasoning the model sums up (protocol 3). Default: the model's. */
  readonly reasoningSummary?: 'none' | 'concise' | 'detailed';
  /** The size of the context window, for models that have two (protocol 3). */
  readonly contextTier?: 'default' | 'long_context';
  /** Corrects what the runtime believes of the model (protocol 3). */
  readonly modelCapabilities?: ModelCapabilities;
  /** Your own model provider (BYOK) in place of GitHub's. The runtime does not remember it: give it again on resume. */
  readonly provider?: ProviderConfig;
  /** Providers of your own beside GitHub's (protocol 3); not together with `provider`. */
  readonly providers?: readonly NamedProviderConfig[];
  /** The models of `providers` (protocol 3). */
  readonly models?: readonly ProviderModelConfig[];
  /** About GitHub's own provider (protocol 3). */
  readonly capi?: {
    /** How the model `auto` chooses. */
    readonly autoTier?: string;
    readonly enableWebSocketResponses?: boolean;
  };
}

/** How long a model thinks; `max` on protocol 3. */
export type ReasoningEffort = 'low' | 'medium' | 'high' | 'xhigh' | 'max';
