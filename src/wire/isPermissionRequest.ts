import type { PermissionRequest } from '../protocol/PermissionRequest.js';
import { readFields } from '../util/readFields.js';

/** As with events, only what tells the kinds apart is looked at. */
export function isPermissionRequest(value: unknown): value is PermissionRequest {
  return typeof readFields(value)['kind'] === 'string';
}
