import { EMPTY, Observable } from 'rxjs';
import type { Answer } from '../protocol/Answer.js';
import type { Ask } from '../protocol/Ask.js';
import { createRouter } from '../util/createRouter.js';
import type { OpenAsk } from './OpenAsk.js';
import type { Wire } from './Wire.js';

/** Where the asks of a connection wait for their answers. The half of a {@link Wire} that all versions share. */
export interface AskDesk extends Pick<Wire, 'asks' | 'withdrawn' | 'answer'> {
  /** Hands an ask to those who listen, and declines it when nobody does. */
  readonly open: (opened: OpenAsk) => void;
  /** Takes back those of a session's asks that are still open, and tells so. */
  readonly withdraw: (sessionId: string, which: (opened: OpenAsk) => boolean) => void;
  /** Takes one ask back by its id, if it is still open. */
  readonly withdrawOne: (sessionId: string, askId: string) => void;
  readonly complete: () => void;
  readonly error: (error: unknown) => void;
}

/** Makes an {@link AskDesk}. */
export function createAskDesk(): AskDesk {
  const asks = createRouter<string, Ask>();
  const withdrawals = createRouter<string, string>();
  const listeners = new Map<string, number>();
  const waiting = new Map<string, Map<string, OpenAsk>>();

  /** The first who takes an ask may answer it: whoever comes later finds nothing, and is too late. */
  const take = (sessionId: string, askId: string): OpenAsk | undefined => {
    const ofSession = waiting.get(sessionId);
    const opened = ofSession?.get(askId);
    ofSession?.delete(askId);
    if (ofSession?.size === 0) waiting.delete(sessionId);
    return opened;
  };
  const withdrawOne = (sessionId: string, askId: string) => {
    const opened = take(sessionId, askId);
    if (opened === undefined) return;
    withdrawals.route(sessionId, askId);
    opened.decline?.('nobody waits');
  };
  const withdraw: AskDesk['withdraw'] = (sessionId, which) => {
    for (const opened of [...(waiting.get(sessionId)?.values() ?? [])]) {
      if (which(opened)) withdrawOne(sessionId, opened.ask.id);
    }
  };
  const listen = (sessionId: string, by: 1 | -1) => {
    const count = (listeners.get(sessionId) ?? 0) + by;
    if (count > 0) listeners.set(sessionId, count);
    else listeners.delete(sessionId);
    if (count === 0) withdraw(sessionId, () => true);
  };
  return {
    open: (opened) => {
      const { id, sessionId } = opened.ask;
      // Before it is handed on: an answer may come while it is.
      waiting.set(sessionId, (waiting.get(sessionId) ?? new Map<string, OpenAsk>()).set(id, opened));
      if (!asks.route(sessionId, opened.ask)) take(sessionId, id)?.decline?.('nobody listens');
    },
    withdraw,
    withdrawOne,
    asks: (sessionId) =>
      new Observable((subscriber) => {
        listen(sessionId, 1);
        asks.select(sessionId).subscribe(subscriber);
        return () => listen(sessionId, -1);
      }),
    withdrawn: withdrawals.select,
    answer: (answer) => deliver(take, answer),
    ...endings(waiting, asks, withdrawals),
  };
}

type Ending = Pick<AskDesk, 'complete' | 'error'>;

function deliver(take: (sessionId: string, askId: string) => OpenAsk | undefined, { ask, value }: Answer) {
  return new Observable<never>((subscriber) => {
    // An id stands for one ask, so the value is of its kind.
    const delivery$ = take(ask.sessionId, ask.id)?.deliver(value as never) ?? EMPTY;
    return delivery$.subscribe({
      error: (error: unknown) => subscriber.error(error),
      complete: () => subscriber.complete(),
    });
  });
}

/** Forgets first: without a connection there is nobody to decline to. */
function endings(waiting: Map<string, unknown>, ...feeds: Ending[]): Ending {
  return {
    complete: () => {
      waiting.clear();
      for (const feed of feeds) feed.complete();
    },
    error: (error) => {
      waiting.clear();
      for (const feed of feeds) feed.error(error);
    },
  };
}
