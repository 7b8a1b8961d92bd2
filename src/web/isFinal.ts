import { isCopilotError } from '../errors/CopilotError.js';
import { readFields } from '../util/readFields.js';

/** Whether another attempt would end in the same way: refused, and not because of the moment. */
export function isFinal(cause: unknown): boolean {
  if (!isCopilotError(cause)) return false;
  const { code, status } = readFields(cause);
  return code !== 'REQUEST_REFUSED' || (Number(status) < 500 && status !== 408 && status !== 425 && status !== 429);
}
