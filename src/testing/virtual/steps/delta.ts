import type { Step } from '../Step.js';
import { doing } from './doing.js';

/**
 * The agent writes a piece of its message. It shows on `deltas$` when the session is `streaming`; the finished message comes
 * by itself, before the next tool call or at the end of the run.
 */
export function delta(text: string): Step {
  return doing(`delta ${text}`, (agent) => agent.write(text));
}
