import type { Step } from '../Step.js';
import { doing } from './doing.js';

/** The agent thinks a piece; the whole of it comes with the message. */
export function reasoning(text: string): Step {
  return doing(`reasoning ${text}`, (agent) => agent.think(text));
}
