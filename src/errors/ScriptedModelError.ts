import { CopilotError } from './CopilotError.js';

/** The scripted model could not start, its script failed, or a reply of the script made no sense. */
export class ScriptedModelError extends CopilotError {
  readonly code = 'SCRIPTED_MODEL_FAILED';
}
