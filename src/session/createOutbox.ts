import { EMPTY, Observable, ReplaySubject, catchError, concat, defer, ignoreElements, map, tap } from 'rxjs';
import type { Attachment } from '../protocol/Attachment.js';
import type { MessageOptions } from '../protocol/MessageOptions.js';
import { createLane } from '../util/createLane.js';
import type { Wire } from '../wire/Wire.js';

/** What leaves a session: prompts, one after the other, and aborts. */
export interface Outbox {
  /**
   * Sends a prompt when those before it have been acknowledged: protocol 3 mixes up prompts that are sent at once.
   *
   * @stream cold · no replay · emits the message id and completes · errors with RpcError or ConnectionLostError · unsubscribe gives up the place in the line, or cancels the request
   *
   * @param onSending - Called when the prompt is really sent: from then on the runtime may act on it.
   */
  readonly send: (message: MessageOptions, onSending?: () => void) => Observable<string>;
  /** Whether a message id was the answer to one of our own sends; it remembers the last 1,000. */
  readonly isOurs: (messageId: string) => boolean;
  /**
   * Aborts the run in progress. It does not wait for prompts being sent, but prompts wait for it, so that what is sent
   * after an abort is not dropped by it.
   *
   * @stream cold · no replay · completes when the runtime has acknowledged · errors with RpcError or ConnectionLostError · unsubscribe stops waiting
   */
  readonly abort: () => Observable<never>;
}

const remembered = 1_000;

/**
 * Makes the {@link Outbox} of a session.
 *
 * @param onAttachments - Called with what is attached to a prompt, when it is sent.
 */
export function createOutbox(
  sessionId: string,
  wire: Wire,
  onAttachments: (attachments: readonly Attachment[]) => void = () => undefined,
): Outbox {
  const inLine = createLane();
  const ours = new Set<string>();
  const remember = (messageId: string) => {
    ours.add(messageId);
    for (const oldest of ours) {
      if (ours.size <= remembered) break;
      ours.delete(oldest);
    }
  };
  let aborting$: Observable<never> = EMPTY;
  return {
    send: (message, onSending) =>
      inLine(
        concat(
          defer(() => aborting$.pipe(catchError(() => EMPTY))),
          defer(() => {
            onSending?.();
            const { extra, ...known } = message;
            if (known.attachments !== undefined) onAttachments(known.attachments);
            return wire.call('session.send', { ...extra, ...known, sessionId });
          }),
        ),
      ).pipe(
        map(({ messageId }) => messageId),
        tap(remember),
      ),
    isOurs: (messageId) => ours.has(messageId),
    abort: () =>
      new Observable((subscriber) => {
        // Who leaves stops waiting for the abort; the prompts behind it do not.
        const acknowledged$ = new ReplaySubject<never>(1);
        aborting$ = acknowledged$;
        acknowledged$.subscribe(subscriber);
        wire.call('session.abort', { sessionId }).pipe(ignoreElements()).subscribe(acknowledged$);
      }),
  };
}
