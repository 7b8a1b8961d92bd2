import type { Observable } from 'rxjs';
import type { CopilotSession } from '../session/CopilotSession.js';

/** Opens a session that stays open: nobody unsubscribes. */
export function openForGood(session$: Observable<CopilotSession>): Promise<CopilotSession> {
  return new Promise((resolve, reject) => {
    session$.subscribe({ next: resolve, error: reject });
  });
}
