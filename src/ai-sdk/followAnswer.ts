import { EMPTY, concat, defer, map, retry, switchMap, takeWhile, tap, throwError, throwIfEmpty } from 'rxjs';
import type { Observable } from 'rxjs';
import { ConnectionLostError } from '../errors/ConnectionLostError.js';
import { isCopilotError } from '../errors/CopilotError.js';
import type { RestartPolicy } from '../supervision/RestartPolicy.js';
import type { CopilotUIMessageChunk } from './CopilotUIMessage.js';
import { readSse } from './readSse.js';

/** How an answer is followed. */
export interface FollowPorts {
  /** Asks for what comes after a cursor. */
  readonly connect: (cursor: string | undefined) => Promise<Response>;
  readonly reconnect: RestartPolicy;
  readonly onCursor: (cursor: string) => void;
}

/**
 * The chunks of an answer, across as many connections as it takes: each goes on behind the last chunk that came.
 *
 * ```
 * first           -a-b#     connection after b   -c-(d|)
 * followAnswer()  -a-b---------c-(d|)
 * ```
 *
 * @stream cold · no replay · completes with the answer, or where it waits for somebody · errors with RequestRefusedError, or with ConnectionLostError when the server is given up · unsubscribe leaves the connection
 */
export function followAnswer(
  first: Response,
  { connect, reconnect, onCursor }: FollowPorts,
): Observable<CopilotUIMessageChunk> {
  return defer(() => {
    let response: Response | undefined = first;
    let cursor: string | undefined;
    let attempt = 0;
    const again = (cause: unknown) => {
      if (isCopilotError(cause)) return throwError(() => cause);
      attempt += 1;
      const givenUp = () => new ConnectionLostError('the answer cannot be read on', { cause });
      return defer(() => reconnect({ attempt, cause })).pipe(throwIfEmpty(givenUp));
    };
    const connected$ = defer(async () => {
      const made = response ?? (await connect(cursor));
      response = undefined;
      return made;
    });
    const message$ = connected$.pipe(
      switchMap(({ body }) => (body === null ? EMPTY : readSse(body))),
      tap(({ id }) => {
        attempt = 0;
        if (id === undefined) return;
        cursor = id;
        onCursor(id);
      }),
    );
    const broken$ = throwError(() => new TypeError('The network connection has ended before the answer.'));
    return concat(message$, broken$).pipe(
      retry({ delay: again }),
      takeWhile(({ data }) => data !== '[DONE]'),
      map(({ data }) => JSON.parse(data) as CopilotUIMessageChunk),
    );
  });
}
