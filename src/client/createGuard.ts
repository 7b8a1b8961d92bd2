import { identity } from 'rxjs';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import { guardSubscribers } from '../util/guardSubscribers.js';
import type { Guard } from '../util/guardSubscribers.js';
import { messageOf } from '../util/messageOf.js';

/** What a client puts around its streams: with `reportSubscriberErrors`, failures of subscribers become diagnostics; else nothing. */
export function createGuard(isReporting: boolean | undefined, report: (diagnostic: Diagnostic) => void): Guard {
  if (isReporting !== true) return identity;
  return guardSubscribers((cause) => {
    const message = `A subscriber threw, or left an error unhandled: ${messageOf(cause)}`;
    report({ level: 'error', code: 'subscriber-failed', message, cause });
  });
}
