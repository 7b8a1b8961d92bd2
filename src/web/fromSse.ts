import { BehaviorSubject, ReplaySubject, switchMap } from 'rxjs';
import { checkOptions, isPositive } from '../protocol/checkOptions.js';
import { backOff } from '../supervision/backOff.js';
import type { FromSseOptions } from './FromSseOptions.js';
import type { RemoteConnection } from './RemoteConnection.js';
import type { RemoteSession } from './RemoteSession.js';
import { createRequests } from './createRequests.js';
import { remoteTurn } from './remoteTurn.js';
import { replicaOf } from './replicaOf.js';

/**
 * A session that is served elsewhere with `serve`, as if it were here: for pages in a browser, and for programs. Nothing is requested
 * before somebody subscribes.
 *
 * @param url - Where it is served; in a page it may be relative.
 * @throws InvalidOptionsError at once when the options make no sense.
 * @example
 * ```ts
 * import { toConversation } from 'copilot-rx/operators';
 * import { fromSse } from 'copilot-rx/web';
 *
 * const session = fromSse('/chat');
 * session.events$.pipe(toConversation()).subscribe(({ messages, draft }) => console.log(messages.length, draft?.content));
 * session.asks$.subscribe((asks) => console.log(asks.length, 'to be answered'));
 * session.turn('Hello').subscribe({ complete: () => console.log('done') });
 * ```
 */
export function fromSse(url: string, options: FromSseOptions = {}): RemoteSession {
  checkOptions('fromSse options', options, [['silenceMs', isPositive, 'must be a number of milliseconds']]);
  const { reconnect = backOff({ attempts: Infinity }), silenceMs = 45_000 } = options;
  const requests = createRequests(url, options);
  const policy = { reconnect, silenceMs };
  const connection = new BehaviorSubject<RemoteConnection>({ status: 'idle' });
  const closed = new ReplaySubject<void>(1);
  const onState = (state: RemoteConnection) => connection.next(state);
  const replica$ = replicaOf({ ...policy, connect: requests.read, onState }, closed);
  return {
    events$: replica$.pipe(switchMap(({ events }) => events.after())),
    asks$: replica$.pipe(switchMap(({ asks$ }) => asks$)),
    connection$: connection.asObservable(),
    turn: (message) => remoteTurn(requests, policy, message),
    send: async (message) => String((await requests.post({ type: 'send', message }))['messageId']),
    abort: async () => {
      await requests.post({ type: 'abort' });
    },
    answer: async (ask, value) => (await requests.post({ type: 'answer', ask, value }))['answered'] === true,
    close: () => {
      closed.next();
      connection.next({ status: 'closed' });
      connection.complete();
    },
  };
}
