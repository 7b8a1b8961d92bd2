import type { PermissionDecision } from '../protocol/PermissionRequest.js';

/**
 * Makes a responder that denies whatever it is asked: alone everything, in `answerWith` or `answerWhen` what comes there.
 *
 * @param feedback - What the model is told. The run goes on with it; a denial always goes out with words.
 * @example
 * ```ts
 * import { deny, type ResponderConfig } from 'copilot-rx';
 *
 * export const config: ResponderConfig = { onPermissionRequest: deny('Nothing may be changed here.') };
 * ```
 */
export function deny(feedback?: string): () => PermissionDecision {
  return () => (feedback === undefined ? { decision: 'deny' } : { decision: 'deny', feedback });
}
