import { Subject, of } from 'rxjs';
import type { SessionEvent } from '../../../src/protocol/SessionEvent.js';
import type { RequestHandler } from '../../../src/serving/withAccess.js';
import type { Fetch } from '../../../src/web/fetchText.js';
import type { ServedSession } from '../../../src/web/ServedSession.js';

/** A session of a spec's own: push events in, and see what is asked of it. */
export function sessionHere(turn: ServedSession['turn'] = () => new Subject()): ServedSession & {
  readonly push: (...events: readonly SessionEvent[]) => void;
  readonly close: () => void;
  readonly aborted: () => number;
} {
  const events = new Subject<SessionEvent>();
  const kept: SessionEvent[] = [];
  let aborted = 0;
  return {
    sessionId: 's',
    events$: events,
    getMessages: () => of([...kept]),
    turn,
    send: ({ prompt }) => Promise.resolve(`sent: ${prompt}`),
    abort: async () => {
      aborted += 1;
    },
    aborted: () => aborted,
    push: (...more) => {
      for (const event of more) {
        if (event.ephemeral !== true) kept.push(event);
        events.next(event);
      }
    },
    close: () => events.complete(),
  };
}

/**
 * `fetch` that leads to a handler, without a network. `cutAfter` says after how many bytes an answer breaks off.
 */
export function fetchFrom(handler: RequestHandler, cutAfter: () => number = () => Infinity): Fetch {
  return async (url, init) => {
    const response = await handler(new Request(url, init));
    if (response.body === null) return response;
    return new Response(cut(response.body, cutAfter(), init.signal), response);
  };
}

function cut(body: ReadableStream<Uint8Array>, bytes: number, signal: AbortSignal | null | undefined): ReadableStream {
  const reader = body.getReader();
  let left = bytes;
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      signal?.addEventListener('abort', () => {
        void reader.cancel();
        controller.error(new Error('aborted'));
      });
    },
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (done) {
        controller.close();
        return;
      }
      controller.enqueue(value.slice(0, left));
      left -= value.length;
      if (left > 0) return;
      void reader.cancel();
      controller.error(new Error('cut'));
    },
    cancel: () => reader.cancel(),
  });
}
