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
  /** How hard it thinks. */
  readonly reasoningEffort?: ReasoningEffort;
  /** How much of its reasoning it sums up. */
  readonly reasoningSummary?: 'none' | 'concise' | 'detailed';
  /** For models with two windows. */
  readonly contextTier?: 'default' | 'long_context';
}
