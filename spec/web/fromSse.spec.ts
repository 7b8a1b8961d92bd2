import { EMPTY, NEVER, concat, defer, firstValueFrom, lastValueFrom, of, retry, take, throwError, toArray } from 'rxjs';
import { InvalidOptionsError } from '../../src/errors/InvalidOptionsError.js';
import { TurnAbortedError } from '../../src/errors/TurnAbortedError.js';
import { fromSse } from '../../src/web/fromSse.js';
import type { Fetch } from '../../src/web/fetchText.js';
import type { FromSseOptions } from '../../src/web/FromSseOptions.js';
import type { RemoteConnection } from '../../src/web/RemoteConnection.js';
import { serve } from '../../src/web/serve.js';
import { event } from '../support/events.js';
import { recorded } from '../support/recorded.js';
import { fetchFrom, sessionHere } from './support/servedHere.js';

const url = 'http://localhost/chat';
const [a, b, c] = ['a', 'b', 'c'].map((id) => event('user.message', { content: id }, { id }));

/** A session here, its reader, and what was requested. */
function pair(options: FromSseOptions = {}, session = sessionHere()) {
  const requests: Request[] = [];
  const inner = fetchFrom(serve(session));
  const fetch: Fetch = (to, init) => {
    requests.push(new Request(to, init));
    return inner(to, init);
  };
  return { session, requests, remote: fromSse(url, { fetch, ...options }) };
}
const refused =
  (status: number): Fetch =>
  async () =>
    Response.json({ error: { code: 'REQUEST_REFUSED', message: 'No.', details: { status } } }, { status });

describe('fromSse', () => {
  it('requests nothing before somebody listens, and shares one connection among all who do', async () => {
    const { session, requests, remote } = pair();
    expect(requests).toEqual([]);
    session.push(a!);
    const first = firstValueFrom(remote.events$.pipe(take(3), toArray()));
    recorded(remote.asks$);
    await firstValueFrom(remote.events$);
    session.push(b!);
    // Who comes late gets all.
    expect(await firstValueFrom(remote.events$.pipe(take(2), toArray()))).toEqual([a, b]);
    session.push(c!);

    expect(await first).toEqual([a, b, c]);
    expect(requests).toHaveLength(1);
    remote.close();
  });

  it('leaves the connection with the last who leaves, and begins anew with the next', async () => {
    const { session, requests, remote } = pair();
    session.push(a!);
    await firstValueFrom(remote.events$);
    expect(await firstValueFrom(remote.connection$)).toEqual({ status: 'idle' });

    expect(requests[0]?.signal.aborted).toBe(true);
    expect(await firstValueFrom(remote.events$)).toEqual(a);
    expect(requests).toHaveLength(2);
  });

  it('tells how the connection stands', async () => {
    const { session, remote } = pair();
    session.push(a!);
    const { log } = recorded(remote.connection$);
    const all = lastValueFrom(remote.events$);
    await firstValueFrom(remote.events$);
    session.close();
    await all;
    remote.close();

    expect(log.map((state) => (typeof state === 'string' ? state : (state as RemoteConnection).status))).toEqual([
      'idle',
      'connecting',
      'connected',
      'closed',
      'closed',
      '|',
    ]);
  });

  it('completes with the session for who comes later, too', async () => {
    const { session, remote } = pair();
    session.push(a!);
    const all = firstValueFrom(remote.events$.pipe(toArray()));
    await firstValueFrom(remote.events$);
    session.close();

    expect(await all).toEqual([a]);
    expect(await firstValueFrom(remote.events$.pipe(toArray()))).toEqual([a]);
  });

  it('ends when it is closed, and opens nothing after that', async () => {
    const { session, requests, remote } = pair();
    session.push(a!);
    const { log } = recorded(remote.events$);
    await firstValueFrom(remote.events$);
    remote.close();

    expect(log).toEqual([a, '|']);
    expect(recorded(remote.asks$).log).toEqual(['|']);
    expect(requests).toHaveLength(1);
  });

  it('errors when it is refused, and tries again for who wants that', async () => {
    let tries = 0;
    const fetch: Fetch = (to, init) => {
      tries += 1;
      return refused(401)(to, init);
    };
    const remote = fromSse(url, { fetch });
    const asks = lastValueFrom(remote.asks$).catch((error: unknown) => error);

    await expect(lastValueFrom(remote.events$.pipe(retry(2)))).rejects.toMatchObject({
      code: 'REQUEST_REFUSED',
      status: 401,
    });
    expect(await asks).toMatchObject({ status: 401 });
    expect(tries).toBe(3);
    expect(await firstValueFrom(remote.connection$)).toMatchObject({ status: 'failed', cause: { status: 401 } });
  });

  it.each([
    ['a page', async () => new Response('<html>', { headers: { 'content-type': 'text/html' } }), 404],
    ['an error without words', async () => new Response('Gone', { status: 410 }), 410],
  ])('takes %s for a refusal', async (_, fetch, status) => {
    await expect(lastValueFrom(fromSse(url, { fetch }).events$)).rejects.toMatchObject({ status });
  });

  it('gives up when its policy does', async () => {
    const cause = new TypeError('Failed to fetch');
    const remote = fromSse(url, { fetch: () => Promise.reject(cause), reconnect: () => EMPTY });

    await expect(lastValueFrom(remote.events$)).rejects.toMatchObject({ code: 'CONNECTION_LOST', cause });
    await expect(remote.send('Hi')).rejects.toBe(cause);
  });

  it('sends headers with every request, asked for anew', async () => {
    let count = 0;
    const { requests, remote } = pair({ headers: async () => ({ authorization: `Bearer ${(count += 1)}` }) });
    await remote.send('Hi');
    await remote.abort();

    expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer 1', 'Bearer 2']);
  });

  it('sends a prompt once, even if its answer breaks off at once', async () => {
    const prompts: string[] = [];
    const session = sessionHere(({ prompt }) =>
      defer(() => {
        prompts.push(prompt);
        return of(a!, b!);
      }),
    );
    let calls = 0;
    const remote = fromSse(url, {
      fetch: fetchFrom(serve(session), () => ((calls += 1) === 1 ? 1 : 120 * calls)),
      reconnect: () => of(true),
    });

    expect(await firstValueFrom(remote.turn('Hi').pipe(toArray()))).toEqual([a, b]);
    expect(calls).toBeGreaterThan(1);
    expect(prompts).toEqual(['Hi']);
  });

  it('has turns error as they do at home', async () => {
    const error = new TurnAbortedError('s', 'm', true);
    const { remote, requests } = pair(
      {},
      sessionHere(() =>
        concat(
          of(a!),
          throwError(() => error),
        ),
      ),
    );

    await expect(lastValueFrom(remote.turn('Hi'))).rejects.toThrow(TurnAbortedError);
    await expect(lastValueFrom(remote.turn({ prompt: 'Hi', agentMode: 'plan' } as never))).rejects.toThrow(
      InvalidOptionsError,
    );
    expect(requests).toHaveLength(2);
  });

  it('aborts a turn that is left, and does not when the page is closed', async () => {
    const { remote, requests } = pair(
      {},
      sessionHere(() => concat(of(a!), NEVER)),
    );
    const turn$ = remote.turn('Hi');
    expect(requests).toEqual([]);
    const reading = recorded(turn$, () => remote.close());
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(requests).toHaveLength(1);

    reading.subscription.unsubscribe();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(await requests[1]?.json()).toMatchObject({ type: 'leave' });
    expect(requests[1]?.keepalive).toBe(true);
  });

  it('wants options that make sense', () => {
    expect(() => fromSse(url, { silenceMs: 0 })).toThrow(InvalidOptionsError);
  });
});
