import type { CheckedArguments } from './ArgumentsCheck.js';
import type { UncheckedArguments } from './UncheckedArguments.js';

/** Makes sure of no more than that arguments are an object. A model that leaves them out means none. */
export function checkObject(value: unknown): CheckedArguments<UncheckedArguments> {
  if (value === undefined || value === null) return { args: {} };
  return isRecord(value) ? { args: value } : { issues: [{ message: 'must be an object' }] };
}

function isRecord(value: unknown): value is UncheckedArguments {
  return typeof value === 'object' && !Array.isArray(value);
}
