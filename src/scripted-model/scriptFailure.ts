import { ScriptedModelError } from '../errors/ScriptedModelError.js';
import { messageOf } from '../util/messageOf.js';
import type { ModelRequest } from './ModelRequest.js';

/** What a script that fails at a request is logged with. */
export function scriptFailure({ index }: ModelRequest, cause: unknown): ScriptedModelError {
  return new ScriptedModelError(`The script failed at request ${index}: ${messageOf(cause)}`, { cause });
}
