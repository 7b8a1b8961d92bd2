import { distinctUntilChanged, map } from 'rxjs';
import type { Observable } from 'rxjs';
import type { AskDesk } from '../serving/askDesk.js';
import type { DeskAsk } from '../serving/DeskAsk.js';
import type { SseMessage } from '../serving/SseMessage.js';

/**
 * What a session asks, as messages `asks`: each has the whole list.
 *
 * @stream as the list of the desk · replays the latest · as the list · as the list · unsubscribe stops listening
 */
export function askMessages({ open$ }: AskDesk, sessionId: string): Observable<SseMessage> {
  return open$.pipe(
    map((asks) => asks.filter((ask) => ask.sessionId === sessionId)),
    distinctUntilChanged(areSame),
    map((asks) => ({ event: 'asks', data: JSON.stringify(asks) })),
  );
}

function areSame(before: readonly DeskAsk[], after: readonly DeskAsk[]): boolean {
  return before.length === after.length && before.every(({ id }, index) => id === after[index]?.id);
}
