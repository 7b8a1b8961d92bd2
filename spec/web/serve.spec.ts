import { NEVER, Observable, Subject, concat, finalize, firstValueFrom, of, throwError } from 'rxjs';
import { InvalidOptionsError } from '../../src/errors/InvalidOptionsError.js';
import { SessionClosedError } from '../../src/errors/SessionClosedError.js';
import { TurnError } from '../../src/errors/TurnError.js';
import { askDesk } from '../../src/serving/askDesk.js';
import type { RequestHandler } from '../../src/serving/withAccess.js';
import { serve } from '../../src/web/serve.js';
import type { ServeOptions } from '../../src/web/ServeOptions.js';
import type { ServedSession } from '../../src/web/ServedSession.js';
import { event } from '../support/events.js';
import { sessionHere } from './support/servedHere.js';

const url = 'http://localhost/chat';
const [a, b, c] = ['a', 'b', 'c'].map((id) => event('user.message', { content: id }, { id }));
const answers: Response[] = [];
const kept = async (answering: Promise<Response>) => {
  const answer = await answering;
  answers.push(answer);
  return answer;
};
const get = (handler: RequestHandler, headers: Record<string, string> = {}, query = '') =>
  kept(handler(new Request(url + query, { headers })));
const post = (handler: RequestHandler, body: unknown, headers: Record<string, string> = {}) =>
  kept(
    handler(
      new Request(url, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    ),
  );
const failed = async (response: Response) => {
  const { error } = (await response.json()) as { readonly error: { readonly code: string; readonly message: string } };
  return [response.status, error.code, error.message] as const;
};
const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('serve', () => {
  // What nobody has read to its end.
  afterEach(async () => {
    for (const { body } of answers.splice(0)) if (body?.locked === false) await body.cancel();
  });

  it('gives all so far, then what comes, then the end', async () => {
    const session = sessionHere();
    const handler = serve(session);
    session.push(a!, b!);
    const response = await get(handler);
    session.push(c!);
    session.close();

    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(await response.text()).toBe(
      `:\n\nevent: history\nid: b\ndata: ${JSON.stringify([a, b])}\n\nid: c\ndata: ${JSON.stringify(c)}\n\n` +
        'event: end\nid: end\ndata: {}\n\n',
    );
  });

  it.each([
    ['the header', { 'last-event-id': 'b' }, ''],
    ['the query', {}, '?lastEventId=b'],
    ['the header rather than the query', { 'last-event-id': 'b' }, '?lastEventId=a'],
  ])('goes on behind the cursor of %s', async (_, headers, query) => {
    const session = sessionHere();
    const handler = serve(session);
    session.push(a!, b!, c!);
    session.close();
    const text = await (await get(handler, headers, query)).text();

    expect(text).toBe(`:\n\nid: c\ndata: ${JSON.stringify(c)}\n\nevent: end\nid: end\ndata: {}\n\n`);
  });

  it('has nothing for who has been told the end', async () => {
    expect((await get(serve(sessionHere()), { 'last-event-id': 'end' })).status).toBe(204);
  });

  it('tells how the session ended', async () => {
    const lost: ServedSession = {
      ...sessionHere(),
      events$: throwError(() => new SessionClosedError('s')),
      getMessages: () => of([]),
    };
    const text = await (await get(serve(lost))).text();
    expect(text).toContain('event: end\nid: end\ndata: {"error":{"code":"SESSION_CLOSED"');
  });

  it('shows the asks of its session, and no others, and takes answers', async () => {
    const asks = askDesk();
    const handler = serve(sessionHere(), { asks });
    const ask = (sessionId: string) => {
      const responder = asks.responders.onPermissionRequest;
      if (typeof responder !== 'function') throw new Error('A desk answers with functions.');
      const context = { askId: '1', sessionId, settled$: NEVER, signal: new AbortController().signal };
      return firstValueFrom(responder({ kind: 'read', path: '/' }, context) as Observable<unknown>);
    };
    void ask('other');
    const answer = ask('s');
    const [, own] = await firstValueFrom(asks.open$);
    const reader = (await get(handler)).body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('event: asks')) text += (await reader.read()).value ?? '';
    await reader.cancel();

    expect(text).toContain(`event: asks\ndata: ${JSON.stringify([own])}\n\n`);
    const wrong = await failed(await post(handler, { type: 'answer', ask: own!.id, value: {} }));
    expect(wrong).toEqual([400, 'INVALID_OPTIONS', expect.stringContaining('`decision` must be "allow" or "deny"')]);
    const right = { type: 'answer', ask: own!.id, value: { decision: 'deny' } };
    expect(await (await post(handler, right)).json()).toEqual({ answered: true });
    expect(await (await post(handler, right)).json()).toEqual({ answered: false });
    expect(await answer).toEqual({ decision: 'deny' });
    expect((await failed(await post(serve(sessionHere()), right)))[0]).toBe(404);
  });

  it.each([
    ['no object', 7, '`type` must be one of: turn, leave, send, abort, answer'],
    ['an unknown type', { type: 'constructor' }, '`type` must be one of'],
    ['a turn without an id', { type: 'turn', message: 'Hi' }, '`turn` must be an id'],
    [
      'a file of the server',
      { type: 'send', message: { prompt: '', attachments: [{ type: 'file', path: '/' }] } },
      '`attachments[0]` of this type',
    ],
    ['other options', { type: 'send', message: { prompt: '', agentMode: 'autopilot' } }, '`agentMode` is not taken'],
    ['no prompt', { type: 'send', message: 7 }, 'must be a text or an object'],
  ])('refuses %s', async (_, body, message) => {
    const [status, code, said] = await failed(await post(serve(sessionHere()), body));
    expect([status, code]).toEqual([400, 'INVALID_OPTIONS']);
    if (typeof body === 'object') expect(said).toContain(message);
  });

  it('takes what the server makes of a prompt', async () => {
    const handler = serve(sessionHere(), { toMessage: (message) => `${JSON.stringify(message)}!` });
    const response = await post(handler, { type: 'send', message: { anything: 1 } });
    expect(await response.json()).toEqual({ messageId: 'sent: {"anything":1}!' });
  });

  it('refuses other methods, and bodies that are too long', async () => {
    const handler = serve(sessionHere(), { maxBodyBytes: 50 });
    expect((await handler(new Request(url, { method: 'DELETE' }))).status).toBe(405);
    expect((await post(handler, { type: 'send', message: 'x'.repeat(50) })).status).toBe(413);
  });

  describe('turns', () => {
    const turns = (options?: ServeOptions) => {
      const running = new Subject<typeof a & object>();
      let [started, aborted] = [0, 0];
      const session = sessionHere(
        () =>
          new Observable((subscriber) => {
            started += 1;
            return concat(of(a!), running)
              .pipe(finalize(() => (aborted += 1)))
              .subscribe(subscriber);
          }),
      );
      return { handler: serve(session, options), running, started: () => started, aborted: () => aborted };
    };
    const turn = { type: 'turn', turn: 't1', message: 'Hi' };
    const resume = { type: 'turn', turn: 't1', resume: true };

    it('go on without their readers, who find them again', async () => {
      const { handler, running, started, aborted } = turns();
      await (await post(handler, turn)).body!.cancel();
      expect([started(), aborted()]).toEqual([1, 0]);

      running.next(b!);
      running.complete();
      const again = await post(handler, turn, { 'last-event-id': 'a' });
      expect(await again.text()).toContain(`:\n\nid: b\ndata: ${JSON.stringify(b)}\n\nevent: end`);
      expect(started()).toBe(1);
    });

    it('tell what they end with', async () => {
      const error = new TurnError('s', 'm', { errorType: 'query', message: 'No.' });
      const { handler, running } = turns();
      const response = await post(handler, turn);
      running.error(error);
      expect(await response.text()).toContain('"code":"TURN_FAILED"');
    });

    it('are aborted by who leaves them, and never begin when that comes first', async () => {
      const { handler, started, aborted } = turns();
      const reading = (await post(handler, turn)).text();
      await post(handler, { type: 'leave', turn: 't1' });
      expect(aborted()).toBe(1);
      expect(await reading).toContain('event: end\nid: end\ndata: {}');

      await post(handler, { type: 'leave', turn: 't2' });
      expect((await failed(await post(handler, { ...turn, turn: 't2' })))[0]).toBe(410);
      expect(started()).toBe(1);
    });

    it('that are not known are not started by who wants to go on with them', async () => {
      const { handler, started } = turns();
      expect((await failed(await post(handler, resume)))[0]).toBe(404);
      expect(started()).toBe(0);
      await post(handler, turn);
      expect((await failed(await post(handler, turn, { 'last-event-id': 'x' })))[0]).toBe(410);
    });

    it('are not gone on with by who would miss a part', async () => {
      const { handler, running, started } = turns({ limit: 2 });
      await (await post(handler, turn)).body!.cancel();
      running.next(b!);
      const whole = await post(handler, resume);
      running.next(c!);
      const late = await post(handler, resume);
      expect(late.status).toBe(410);
      expect(await failed(late)).toEqual([410, 'REQUEST_REFUSED', expect.stringContaining('away for too long')]);
      expect((await post(handler, turn)).status).toBe(410);

      const rest = await post(handler, resume, { 'last-event-id': 'b' });
      running.complete();
      const idsOf = async (response: Response) => (await response.text()).match(/(?<=^id: ).*/gm);
      expect(await idsOf(rest)).toEqual(['c', 'end']);
      expect(await idsOf(whole)).toEqual(['a', 'b', 'c', 'end']);
      expect(started()).toBe(1);
    });

    it('are bounded in number', async () => {
      const { handler } = turns();
      for (let id = 0; id < 100; id += 1) await post(handler, { ...turn, turn: `n${id}` });
      expect((await failed(await post(handler, { ...turn, turn: 'more' })))[0]).toBe(429);
    });
  });

  describe('an Observable of a session', () => {
    const cold = (turn?: ServedSession['turn']) => {
      const log: string[] = [];
      const session = sessionHere(turn);
      const session$ = new Observable<ServedSession>((subscriber) => {
        log.push('created');
        subscriber.next(session);
        return () => log.push('closed');
      });
      return { log, session, session$ };
    };

    it('is subscribed to with the first request, and left after the last', async () => {
      const { log, session$ } = cold();
      const handler = serve(session$, { lingerMs: 0 });
      expect(log).toEqual([]);
      const [first, second] = [await get(handler), await get(handler)];
      await first.body!.cancel();
      await soon();
      expect(log).toEqual(['created']);

      await second.body!.cancel();
      await new Promise((resolve) => setTimeout(resolve));
      await soon();
      expect(log).toEqual(['created', 'closed']);
      await (await get(handler)).body!.cancel();
      expect(log).toEqual(['created', 'closed', 'created']);
    });

    it('is kept for as long as a turn runs', async () => {
      const running = new Subject<never>();
      const { log, session$ } = cold(() => running);
      const handler = serve(session$, { lingerMs: 0 });
      await (await post(handler, { type: 'turn', turn: 't', message: 'Hi' })).body!.cancel();
      await new Promise((resolve) => setTimeout(resolve));
      await soon();
      expect(log).toEqual(['created']);

      running.complete();
      await new Promise((resolve) => setTimeout(resolve));
      await soon();
      expect(log).toEqual(['created', 'closed']);
    });

    it('that gives another session ends for who reads the one before', async () => {
      const sessions = new Subject<ServedSession>();
      const [one, two] = [sessionHere(), sessionHere()];
      const handler = serve(concat(of(one), sessions), { lingerMs: 0 });
      const reading = (await get(handler)).text();
      sessions.next(two);
      expect(await reading).toContain('event: end');
    });

    it('that fails is a failure of the request, and the next one tries again', async () => {
      let tries = 0;
      const onError = jest.fn();
      const handler = serve(
        throwError(() => ((tries += 1), new SessionClosedError('s'))),
        { onError },
      );
      expect((await failed(await get(handler))).slice(0, 2)).toEqual([410, 'SESSION_CLOSED']);
      await get(handler);
      expect(tries).toBe(2);
      expect(onError).toHaveBeenCalledTimes(2);
    });
  });

  it.each([{ lingerMs: -1 }, { heartbeatMs: 0 }, { allowedOrigins: [''] }, { maxBodyBytes: 0 }, { limit: 0 }])(
    'does not take %p, and says so before a session is made',
    (options) => {
      expect(() => serve(NEVER, options)).toThrow(InvalidOptionsError);
    },
  );
});
