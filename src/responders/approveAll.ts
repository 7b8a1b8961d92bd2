import type { PermissionDecision } from '../protocol/PermissionRequest.js';

/**
 * Lets the agent do whatever it wants. For sandboxes and experiments: it may then run any command and write any file.
 *
 * @example
 * ```ts
 * import { CopilotClient, approveAll } from 'copilot-rx';
 *
 * await using client = new CopilotClient();
 * const session = await client.createSession({ onPermissionRequest: approveAll });
 * console.log((await session.sendAndWait('What is in this folder?'))?.data.content);
 * ```
 */
export function approveAll(): PermissionDecision {
  return { decision: 'allow' };
}
