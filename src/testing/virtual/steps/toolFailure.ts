import type { Step } from '../Step.js';
import { doing } from './doing.js';

/** For expectations: a tool call has failed, with this text for the model. It does nothing in a script. */
export function toolFailure(text: string): Step {
  return doing(`failure ${text}`, () => undefined);
}
