import type { Step } from '../Step.js';
import { doing } from './doing.js';

/** A model call failed and is made again: what was written of the message no longer counts. */
export function retry(reason = 'api_error'): Step {
  return doing(`retry ${reason}`, (agent) => agent.discard(reason));
}
