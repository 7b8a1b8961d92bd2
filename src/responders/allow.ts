import type { PermissionDecision } from '../protocol/PermissionRequest.js';

/**
 * Makes a responder that allows whatever it is asked: alone it approves everything, in `answerWith` or `answerWhen` what comes
 * there.
 *
 * @param options - `scope: 'session'` has the runtime remember it, where the protocol can (version 3).
 * @example
 * ```ts
 * import { allow, type ResponderConfig } from 'copilot-rx';
 *
 * export const config: ResponderConfig = { onPermissionRequest: allow() };
 * ```
 */
export function allow({ scope = 'once' }: AllowOptions = {}): () => PermissionDecision {
  return () => ({ decision: 'allow', scope });
}

/** How far an {@link allow} goes. */
export interface AllowOptions {
  /** Default: `once`. */
  readonly scope?: 'once' | 'session';
}
