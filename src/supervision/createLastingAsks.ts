import { EMPTY, Observable } from 'rxjs';
import { ConnectionLostError } from '../errors/ConnectionLostError.js';
import type { Answer } from '../protocol/Answer.js';
import type { Ask } from '../protocol/Ask.js';
import { createRouter } from '../util/createRouter.js';
import { detach } from '../util/detach.js';
import type { Wire } from '../wire/Wire.js';
import type { Link } from './Link.js';

/**
 * The asks of sessions across connections. A responder that is at work when the connection is lost works on: if the runtime asks
 * again for the same, the answer is for that, so nobody works twice.
 */
export interface LastingAsks extends Pick<Wire, 'withdrawn' | 'answer'> {
  /** Takes an ask that has come; false when somebody is at it, or has answered it before. */
  readonly take: (link: Link, ask: Ask) => boolean;
  /** Nobody waits for an ask any more. */
  readonly withdraw: (sessionId: string, askId: string) => void;
  /** The connection is gone: requests that came on it are withdrawn, broadcasts may be asked again. */
  readonly lose: () => void;
  /** A session is back: what was not asked again by now never will be. */
  readonly settle: (link: Link, sessionId: string) => void;
  /** A session listens no more. */
  readonly forget: (sessionId: string) => void;
  /** Ends the feeds of withdrawals. */
  readonly end: (error?: ConnectionLostError) => void;
}

/** How many answers are kept for a session at least, and twice as many at most, in case that the runtime did not get to write them down. */
const remembered = 32;

/** Makes {@link LastingAsks}. */
export function createLastingAsks(onError: (error: unknown) => void): LastingAsks {
  const withdrawals = createRouter<string, string>();
  const working = new Map<string, Working>();
  const given = new Map<string, Answer[]>();
  const withdraw = (sessionId: string, askId: string) => {
    if (working.delete(keyOf(sessionId, askId))) withdrawals.route(sessionId, askId);
  };
  const withdrawAll = (which: (one: Working) => boolean) => {
    for (const one of [...working.values()]) if (which(one)) withdraw(one.ask.sessionId, one.ask.id);
  };
  return {
    take: (link, ask) => {
      const key = keyOf(ask.sessionId, ask.id);
      const known = working.get(key);
      const answer = ask.isRedelivery && given.get(ask.sessionId)?.find((one) => one.ask.id === ask.id);
      if (known === undefined && !answer) {
        working.set(key, { link, ask });
        return true;
      }
      if (known !== undefined) known.link = link;
      else if (answer) detach(link.wire.answer(answer), onError);
      return false;
    },
    withdraw,
    withdrawn: withdrawals.select,
    answer: (answer) => {
      const key = keyOf(answer.ask.sessionId, answer.ask.id);
      return deliver(answer, () => {
        const known = working.get(key);
        working.delete(key);
        if (known !== undefined && !answer.ask.mustAnswer) keep(given, answer);
        return known?.link;
      });
    },
    lose: () => withdrawAll(({ ask }) => ask.mustAnswer),
    settle: (link, sessionId) => withdrawAll((one) => one.ask.sessionId === sessionId && one.link !== link),
    forget: (sessionId) => {
      given.delete(sessionId);
      for (const [key, { ask }] of [...working]) if (ask.sessionId === sessionId) working.delete(key);
    },
    end: (error) => {
      working.clear();
      if (error === undefined) withdrawals.complete();
      else withdrawals.error(error);
    },
  };
}

/** An ask that somebody is at, and the connection where the answer is waited for. */
interface Working {
  readonly ask: Ask;
  link: Link;
}

function keep(given: Map<string, Answer[]>, answer: Answer): void {
  const { sessionId } = answer.ask;
  const kept = given.get(sessionId) ?? [];
  if (kept.push(answer) > 2 * remembered) kept.splice(0, remembered);
  given.set(sessionId, kept);
}

/** Hands an answer to the connection that waits for it, if one does; what is lost with it is given again if it is asked for again. */
function deliver(answer: Answer, takeLink: () => Link | undefined): Observable<never> {
  return new Observable((subscriber) => {
    const delivery$ = takeLink()?.wire.answer(answer) ?? EMPTY;
    return delivery$.subscribe({
      complete: () => subscriber.complete(),
      error: (error: unknown) => {
        if (error instanceof ConnectionLostError) subscriber.complete();
        else subscriber.error(error);
      },
    });
  });
}

function keyOf(sessionId: string, askId: string): string {
  return `${sessionId} ${askId}`;
}
