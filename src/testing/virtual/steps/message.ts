import type { Step } from '../Step.js';
import { doing } from './doing.js';

/** The agent finishes its message: with this text, or with what it has written. */
export function message(content?: string): Step {
  return doing(content === undefined ? undefined : `message ${content}`, (agent) => agent.finish(content));
}
