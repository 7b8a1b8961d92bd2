import { distinctUntilChanged, scan, shareReplay } from 'rxjs';
import type { Observable } from 'rxjs';
import { emptyConversation } from '../operators/emptyConversation.js';
import { foldEvent } from '../operators/foldEvent.js';
import type { Conversation } from '../protocol/Conversation.js';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { pastThenLive } from './pastThenLive.js';

/**
 * The latest view of a conversation, folded once for all who look. The history is one step, so nobody sees it grow.
 *
 * @stream hot · replays the latest · completes with the live events · errors with them, or with the call · unsubscribe stops folding with the last who leaves; the next starts anew
 */
export function conversationState(
  live$: Observable<SessionEvent>,
  past$: Observable<readonly SessionEvent[]>,
): Observable<Conversation> {
  return pastThenLive(live$, past$).pipe(
    scan(
      (conversation, come) => ('type' in come ? foldEvent(conversation, come) : come.reduce(foldEvent, conversation)),
      emptyConversation,
    ),
    distinctUntilChanged(),
    shareReplay({ bufferSize: 1, refCount: true }),
  );
}
