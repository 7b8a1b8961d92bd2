import { filter, firstValueFrom, merge, takeUntil, takeWhile } from 'rxjs';
import type { Observable } from 'rxjs';
import { RequestRefusedError } from '../errors/RequestRefusedError.js';
import { checkOptions, isPositive, isTextList, rulesFor } from '../protocol/checkOptions.js';
import { limitRule } from '../serving/eventTape.js';
import { readJson } from '../serving/readJson.js';
import { sseResponse } from '../serving/sseResponse.js';
import { withAccess } from '../serving/withAccess.js';
import type { RequestHandler } from '../serving/withAccess.js';
import type { Hub } from './Hub.js';
import { hubOf } from './Hub.js';
import type { ServeOptions } from './ServeOptions.js';
import type { ServedSession } from './ServedSession.js';
import { act } from './act.js';
import { askMessages } from './askMessages.js';
import { endCursor, endWithEnd } from './endWithEnd.js';
import { toMessages } from './toMessages.js';

/**
 * Serves a session over HTTP, as a web-standard handler: hono, Deno, Bun and the like take it as it is, and `toNodeListener` makes a
 * listener of `node:http`, express and fastify of it. `fromSse` is its other end.
 *
 * GET gives the session's events as server-sent events, from the first on; with `Last-Event-ID` (the header, or `lastEventId` in the
 * query) those that came after that one. POST takes prompts, aborts and answers, as JSON. Readers come and go as they like: a turn
 * goes on without them, until it is aborted.
 *
 * A session that is given is served until it is closed, and is yours to close. An Observable, such as `client.session$(config)`,
 * is subscribed to with the first request, and left `lingerMs` after the last reader has gone and the last turn has ended, which closes
 * the session; the next request begins another. Do not give it an Observable that completes while its session is open, such as
 * `from(client.createSession())`: completing means closed, so each request would begin another.
 *
 * **Whoever gets through talks to an agent that runs as you.** Only pages of its own origin are served, and without `authorize` only
 * requests to this machine. Readers see all events.
 *
 * @throws InvalidOptionsError at once when the options make no sense.
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { askDesk, serve, toNodeListener } from 'copilot-rx/web';
 * import { createServer } from 'node:http';
 *
 * const client = new CopilotClient();
 * const asks = askDesk();
 * const session = await client.createSession({ streaming: true, ...asks.responders });
 * createServer(toNodeListener(serve(session, { asks }))).listen(3000, '127.0.0.1');
 * ```
 */
export function serve(session$: ServedSession | Observable<ServedSession>, options: ServeOptions = {}): RequestHandler {
  checkOptions('serve options', options, [
    ['allowedOrigins', isTextList, 'must be a list of origins'],
    limitRule,
    ['lingerMs', (ms) => typeof ms === 'number' && ms >= 0, 'must be a number of milliseconds'],
    ...rulesFor(isPositive, 'must be a number above 0', 'heartbeatMs', 'mostWaiting', 'maxBodyBytes'),
  ]);
  const hub$ = hubOf(session$, options);
  return withAccess(async (request) => {
    switch (request.method) {
      case 'GET':
        return read(request, hub$, options);
      case 'POST': {
        const body = await readJson(request, options.maxBodyBytes ?? 10 * 1024 * 1024);
        return act(await firstValueFrom(hub$), body, request, options);
      }
      default:
        throw new RequestRefusedError(405, 'GET gives events, POST takes prompts, aborts and answers.');
    }
  }, options);
}

async function read(request: Request, hub$: Observable<Hub>, options: ServeOptions): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const cursor = request.headers.get('last-event-id') ?? query.get('lastEventId') ?? undefined;
  // It was told so, and came back all the same, as an EventSource does: this stops it.
  if (cursor === endCursor) return new Response(null, { status: 204 });
  const hub = await firstValueFrom(hub$);
  const another$ = hub$.pipe(filter((other) => other !== hub));
  const come$ = hub.tape.after(cursor).pipe(takeUntil(another$));
  const event$ = come$.pipe(toMessages(), endWithEnd());
  const message$ =
    options.asks === undefined ? event$ : merge(askMessages(options.asks, hub.session.sessionId), event$);
  return sseResponse(message$.pipe(takeWhile(({ event }) => event !== 'end', true)), options);
}
