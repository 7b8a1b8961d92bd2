import type { SessionCall } from './createSessionCall.js';
import type { SessionHistory } from './SessionHistory.js';

/** Makes the {@link SessionHistory} of a session. */
export function createSessionHistory(sessionId: string, call: SessionCall): SessionHistory {
  return {
    compact: (options = {}) => call('session.history.compact', { ...options, sessionId }),
    rewindPoints: async () => (await call('session.history.listRewindPoints', { sessionId })).points,
    previewRewind: (eventId) => call('session.history.previewRewind', { sessionId, eventId }),
    rewind: (eventId, { restoreFiles = false } = {}) =>
      call('session.history.rewind', {
        sessionId,
        eventId,
        mode: restoreFiles ? 'conversation-and-files' : 'conversation',
      }),
    fork: async (options = {}) => (await call('sessions.fork', { ...options, sessionId })).sessionId,
  };
}
