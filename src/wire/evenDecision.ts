import type { PermissionDecision } from '../protocol/PermissionRequest.js';
import { readFields } from '../util/readFields.js';
import { readText } from './readText.js';
import { refusalFeedback } from './refusalFeedback.js';

/** Only what plainly allows, allows: callers without types may give anything, and nothing may be allowed by mistake. */
export function evenDecision(
  decision: PermissionDecision | null | undefined,
): Extract<PermissionDecision, { decision: 'allow' }> | { readonly feedback: string; readonly decision: 'deny' } {
  if (decision?.decision === 'allow') return decision;
  return { decision: 'deny', feedback: readText(readFields(decision)['feedback']) ?? refusalFeedback };
}
