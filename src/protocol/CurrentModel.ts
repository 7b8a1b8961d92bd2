import type { ReasoningEffort } from './ModelSettings.js';

/** The model of a session, and how it thinks. */
export interface CurrentModel {
  readonly modelId?: string;
  /** Protocol 3. */
  readonly reasoningEffort?: string;
  /** Protocol 3. */
  readonly contextTier?: 'default' | 'long_context';
}

/** How the new model is to answer (protocol 3). */
export interface ModelSwitch {
  readonly reasoningEffort?: ReasoningEffort;
  readonly reasoningSummary?: 'none' | 'concise' | 'detailed';
  readonly contextTier?: 'default' | 'long_context';
}
