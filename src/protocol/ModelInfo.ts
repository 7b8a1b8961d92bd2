import type { ModelCapabilities } from './ProviderConfig.js';

/** A model that the account may use. Fields that the runtime adds are kept. */
export interface ModelInfo {
  /** What goes into `model`. */
  readonly id: string;
  /** For people. */
  readonly name: string;
  readonly vendor?: string;
  readonly capabilities: ModelCapabilities;
  /** Whether the organisation allows it. */
  readonly policy?: { readonly state: 'enabled' | 'disabled' | 'unconfigured'; readonly terms?: string };
  readonly billing?: {
    /** How many requests one request counts for. */
    readonly multiplier?: number;
  };
  /** What goes into `reasoningEffort`; absent when the model does not think. */
  readonly supportedReasoningEfforts?: readonly string[];
  readonly defaultReasoningEffort?: string;
}
