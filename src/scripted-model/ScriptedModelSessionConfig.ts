import type { ScriptedModelProvider } from './ScriptedModelProvider.js';

/** The part of a session's config that is about its scripted model. */
export interface ScriptedModelSessionConfig {
  readonly model: string;
  readonly provider: ScriptedModelProvider;
  readonly streaming: true;
}
