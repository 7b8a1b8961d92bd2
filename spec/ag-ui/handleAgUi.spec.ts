import { NEVER, Observable, ReplaySubject, concat, firstValueFrom, of } from 'rxjs';
import { type HandleAgUiOptions, handleAgUi } from '../../src/ag-ui/index.js';
import { InvalidOptionsError } from '../../src/errors/InvalidOptionsError.js';
import { event } from '../support/events.js';
import { FakeSession } from './support/fakeSession.js';

const input = { threadId: 't', runId: 'r', messages: [{ id: '1', role: 'user', content: 'Hello' }] };

function setUp(options: HandleAgUiOptions = {}) {
  const opened: string[] = [];
  const closed: string[] = [];
  const closed$ = new ReplaySubject<string>();
  const sessions = new Map<string, FakeSession>();
  const handler = handleAgUi(
    (threadId) => {
      const session = new FakeSession();
      sessions.set(threadId, session);
      opened.push(threadId);
      return new Observable((subscriber) => {
        subscriber.add(concat(of(session), NEVER).subscribe(subscriber));
        subscriber.add(() => {
          closed.push(threadId);
          closed$.next(threadId);
        });
      });
    },
    { idleMs: 500, ...options },
  );
  const post = (body: unknown, headers: Record<string, string> = {}, url = 'http://localhost/') =>
    handler(
      new Request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );
  return { handler, post, opened, closed, closed$, sessions };
}
const typesIn = (text: string) =>
  [...text.matchAll(/^data: (.*)$/gm)].map(([, json = '']) => JSON.parse(json).type as string);

describe('handleAgUi', () => {
  it('answers a run with its events', async () => {
    const { post, sessions } = setUp();
    const response = await post(input);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    sessions.get('t')!.events.complete();
    expect(typesIn(await response.text())).toEqual(['RUN_STARTED', 'RUN_FINISHED']);
  });

  it('takes no options from clients', async () => {
    const { post, sessions } = setUp();
    const response = await post({ ...input, withState: true, raw: 'all' });
    sessions.get('t')!.events.next(event('session.idle', {}));
    sessions.get('t')!.events.complete();
    expect(typesIn(await response.text())).toEqual(['RUN_STARTED', 'RUN_FINISHED']);
  });

  it('aborts the turn of a client that goes away', async () => {
    const { post, sessions } = setUp();
    const response = await post(input);
    await response.body!.cancel();
    expect(sessions.get('t')!.log).toEqual(['Hello', 'left']);
  });

  it.each<[string, unknown]>([
    ['no JSON', '{'],
    ['no thread', { ...input, threadId: undefined }],
    ['a thread that is a path', { ...input, threadId: '../x' }],
    ['no run', { ...input, runId: '' }],
    ['no messages', { ...input, messages: 'Hello' }],
    ['a message without content', { ...input, messages: [{ id: '1', role: 'user' }] }],
    [
      'a picture without a type',
      {
        ...input,
        messages: [{ id: '1', role: 'user', content: [{ type: 'image', source: { type: 'data', value: '' } }] }],
      },
    ],
    [
      'an agent whose calls are none',
      { ...input, messages: [{ id: '1', role: 'assistant', toolCalls: [{ id: 'c' }] }, ...input.messages] },
    ],
    ['a run that belongs to no text', { ...input, parentRunId: 1 }],
    ['a result of no call', { ...input, messages: [{ id: '1', role: 'tool', content: '' }] }],
    ['a tool without a name', { ...input, tools: [{ description: '' }] }],
    ['context without a text', { ...input, context: [{ description: '' }] }],
    ['an answer that is none', { ...input, resume: [{ interruptId: 'i', status: 'maybe' }] }],
  ])('refuses %s', async (_, body) => {
    const { post, opened } = setUp();
    expect((await post(body)).status).toBe(400);
    expect(opened).toEqual([]);
  });

  it('refuses other methods, pages of other sites, other hosts, long bodies, and whom it is told to', async () => {
    const { handler, post } = setUp({ maxBodyBytes: 100 });
    expect((await handler(new Request('http://localhost/'))).status).toBe(405);
    expect((await post(input, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(input, {}, 'http://chat.example/')).status).toBe(403);
    expect((await post({ ...input, runId: 'r'.repeat(100) })).status).toBe(413);
    expect((await setUp({ authorize: () => false }).post(input)).status).toBe(401);
  });

  it('has one session a thread, which is closed some time after the latest run', async () => {
    const { post, sessions, opened, closed$ } = setUp({ idleMs: 1 });
    const first = await post(input);
    sessions.get('t')!.events.complete();
    const second = await post(input);
    sessions.get('t')!.events.complete();
    await Promise.all([first.text(), second.text()]);
    expect(opened).toEqual(['t']);
    await firstValueFrom(closed$);
    const third = await post(input);
    expect(opened).toEqual(['t', 't']);
    await third.body!.cancel();
  });

  it('closes the thread that has rested longest when there are too many, and refuses more than can work', async () => {
    const { post, sessions, closed, opened } = setUp({ mostThreads: 2 });
    const of = (threadId: string) => post({ ...input, threadId });
    for (const thread of ['a', 'b']) {
      const response = await of(thread);
      sessions.get(thread)!.events.complete();
      await response.text();
    }
    const working = [await of('c'), await of('d')];
    expect([closed, opened]).toEqual([
      ['a', 'b'],
      ['a', 'b', 'c', 'd'],
    ]);
    expect((await of('e')).status).toBe(503);
    for (const response of working) await response.body!.cancel();
    await (await of('e')).body!.cancel();
  });

  it('checks its options at once', () => {
    expect(() => setUp({ holdMs: -1 })).toThrow(InvalidOptionsError);
  });
});
