import { concat, firstValueFrom, ignoreElements, lastValueFrom, materialize, of, take, timer, toArray } from 'rxjs';
import { dropConnection, httpError, malformedStream, text } from '../../src/scripted-model/index.js';
import type { ModelReply, ModelRequest } from '../../src/scripted-model/index.js';
import { untilGone } from '../support/processes.js';
import { realRuntime } from './support/realRuntime.js';
import type { RealRuntime } from './support/realRuntime.js';

jest.setTimeout(60_000);

function script({ lastUserText, index }: ModelRequest): ModelReply {
  const [what, status] = lastUserText.split(' ');
  if (what === 'status') return httpError(Number(status), { message: 'No luck today', retry: false });
  if (what === 'busy') return httpError(429, { retryAfterSeconds: 3_600 });
  if (what === 'garbled') return malformedStream();
  if (what === 'flaky') return index === failuresUntil ? text('At last') : dropConnection();
  if (what === 'endless') return concat(of(text('word')), timer(3_600_000).pipe(ignoreElements()));
  return text('Fine');
}
let failuresUntil = -1;

let real: RealRuntime;
beforeAll(async () => {
  real = await realRuntime(script);
});
afterAll(() => real.close());

describe('a model provider that fails', () => {
  it.each([
    ['status 500', { errorType: 'query', statusCode: 500 }],
    ['status 422', { errorType: 'query', statusCode: 422 }],
    ['busy', { errorType: 'rate_limit', statusCode: 429 }],
    ['garbled', { errorType: 'query' }],
  ])('ends the turn with a typed error: %s', async (prompt, error) => {
    const session = await real.session();
    const failed = firstValueFrom(session.errors$);
    await expect(lastValueFrom(session.turn(prompt))).rejects.toMatchObject({ code: 'TURN_FAILED', error });
    expect((await failed).data).toMatchObject(error);
    // The session is not harmed.
    expect((await session.sendAndWait('hello'))?.data.content).toBe('Fine');
  });

  it('is no failure when the runtime tries again and succeeds', async () => {
    const session = await real.session();
    failuresUntil = real.model.requests.length + 1;
    expect((await session.sendAndWait('flaky'))?.data.content).toBe('At last');
  });

  it('is told even when the run cannot begin: no provider and not signed in', async () => {
    const session = await real.client().createSession();
    await expect(session.sendAndWait('hello')).rejects.toMatchObject({
      code: 'TURN_FAILED',
      error: { message: expect.stringContaining('No GitHub OAuth token') as string },
    });
  });
});

describe('a runtime that dies mid-turn and is not started again', () => {
  it('ends turns, feeds and calls at once, with how it died', async () => {
    const client = real.client({ autoRestart: false });
    const session = await real.session({}, client);
    const state = await firstValueFrom(client.state$);
    const pid = state.status === 'connected' ? (state.pid ?? 0) : 0;
    const turn = lastValueFrom(session.turn('endless'));
    const queued = lastValueFrom(session.turn('behind it'));
    const feed = firstValueFrom(session.events$.pipe(materialize(), toArray()));
    await firstValueFrom(session.deltas$);
    const ends = Promise.allSettled([turn, queued, session.getMessages().then(() => session.getMessages())]);
    process.kill(pid, 'SIGKILL');
    await untilGone(pid);

    const lost = { code: 'CONNECTION_LOST', exit: { signal: 'SIGKILL', exitCode: null } };
    const [ofTurn, ofQueued] = await ends;
    expect([ofTurn, ofQueued]).toMatchObject([{ reason: lost }, { reason: lost }]);
    expect((await feed).at(-1)).toMatchObject({ kind: 'E', error: lost });
    await expect(session.send('hello')).rejects.toMatchObject(lost);
    await expect(firstValueFrom(client.state$)).resolves.toMatchObject({ status: 'failed', cause: lost });
    await session.disconnect();
    expect(await client.stop()).toEqual([]);
  });

  it('can be replaced: the client starts again', async () => {
    const client = real.client({ autoRestart: false });
    await client.start();
    const state = await firstValueFrom(client.state$);
    const lost = firstValueFrom(client.state$.pipe(take(2), toArray()));
    if (state.status === 'connected') process.kill(state.pid ?? 0, 'SIGKILL');
    expect((await lost).at(-1)).toMatchObject({ status: 'failed' });
    expect((await (await real.session({}, client)).sendAndWait('hello'))?.data.content).toBe('Fine');
  });
});

describe('a session that is closed mid-turn', () => {
  it('ends the turn with SessionClosedError, and completes its feeds', async () => {
    const session = await real.session();
    const feed = firstValueFrom(session.messages$.pipe(materialize(), toArray()));
    const turn = lastValueFrom(session.turn('endless'));
    const ended = Promise.allSettled([turn]);
    const aborted = firstValueFrom(real.model.aborted$);
    await firstValueFrom(session.deltas$);
    await session.destroy();
    expect(await ended).toMatchObject([{ reason: { code: 'SESSION_CLOSED', sessionId: session.sessionId } }]);
    expect(await feed).toEqual([expect.objectContaining({ kind: 'C' })]);
    expect((await aborted).lastUserText).toBe('endless');
    await expect(session.send('hello')).rejects.toMatchObject({ code: 'SESSION_CLOSED' });
  });
});
