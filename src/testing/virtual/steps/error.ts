import type { RuntimeFailure } from '../../../errors/TurnError.js';
import type { Step } from '../Step.js';
import { doing } from './doing.js';

/** The run fails, and ends: its turn errors with TurnError. */
export function error(message: string, failure: Partial<RuntimeFailure> = {}): Step {
  return doing(`error ${message}`, (agent) => agent.fail({ errorType: 'query', message, ...failure }));
}
