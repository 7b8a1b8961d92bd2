import type { Step } from '../Step.js';
import { doing } from './doing.js';

/** `session.idle`, out of turn: a run that ends tells it by itself. */
export function idle(): Step {
  return doing('idle', (agent) => agent.emit('session.idle', {}));
}
