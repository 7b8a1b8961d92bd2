import { map } from 'rxjs';
import type { PermissionRequest } from '../../../protocol/PermissionRequest.js';
import type { Step } from '../Step.js';

/** The agent asks for permission and waits. What it is denied, it does without. */
export function permission(request: PermissionRequest): Step {
  return {
    shows: undefined,
    perform: (agent) => agent.ask('permission', { request }).pipe(map(({ decision }) => decision)),
  };
}
