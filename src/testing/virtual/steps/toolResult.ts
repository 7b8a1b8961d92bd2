import type { Step } from '../Step.js';
import { doing } from './doing.js';

/** For expectations: a tool call has ended, with this text for the model. It does nothing in a script: `tool` ends by itself. */
export function toolResult(text: string): Step {
  return doing(`result ${text}`, () => undefined);
}
