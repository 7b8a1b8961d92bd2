import { NEVER, ReplaySubject, Subject, firstValueFrom, ignoreElements, map, mergeMap, of, timer } from 'rxjs';
import type { Observable } from 'rxjs';
import { ConnectionLostError } from '../../src/errors/ConnectionLostError.js';
import { InvalidOptionsError } from '../../src/errors/InvalidOptionsError.js';
import { RpcError } from '../../src/errors/RpcError.js';
import { SessionClosedError } from '../../src/errors/SessionClosedError.js';
import type { Ask } from '../../src/protocol/Ask.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import type { CopilotSession } from '../../src/session/CopilotSession.js';
import { openSession } from '../../src/session/openSession.js';
import { marbleWire } from '../../src/testing/marbleWire.js';
import type { Wire } from '../../src/wire/Wire.js';
import { event } from '../support/events.js';
import { runMarbles } from 'copilot-rx/testing';
import { sessionOn } from '../support/sessionOn.js';

const events: Record<string, SessionEvent> = {
  d: event('assistant.message_delta', { messageId: 'a', deltaContent: 'H' }),
  m: event('assistant.message', { messageId: 'a', content: 'Hi' }),
  b: event('session.compaction_start', {}),
  c: event('session.compaction_complete', { success: true }),
  i: event('session.idle', {}),
};
const calls = { c: 'session.create', d: 'session.destroy' };

/** The session of a subscription that nobody ends. */
function openForGood(wire: Wire): Promise<CopilotSession> {
  return new Promise((resolve) => {
    openSession(wire).subscribe({ next: resolve, error: () => undefined });
  });
}

describe('openSession', () => {
  it('listens before it creates, and emits the session', () => {
    runMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const event$ = hot('-----', events);
      const wire = marbleWire({
        events$: event$,
        answers: { 'session.create': ({ sessionId }) => cold('--(r|)', { r: { sessionId, workspacePath: '/w' } }) },
      });
      const opened$ = openSession(wire, { sessionId: 'mine' });
      expectObservable(opened$.pipe(map(({ sessionId, workspacePath }) => [sessionId, workspacePath]))).toBe('--s', {
        s: ['mine', '/w'],
      });
      expectSubscriptions(event$.subscriptions).toBe('^');
    });
  });

  it('creates nothing for a config that is wrong', () => {
    const wire = marbleWire({ events$: NEVER });
    const errors: unknown[] = [];
    openSession(wire, { sessionId: '../x' }).subscribe({ error: (error: any) => errors.push(error) });
    expect(errors).toEqual([expect.any(InvalidOptionsError)]);
    expect(wire.calls).toEqual([]);
  });

  it('sends options as they are, unknown ones from extra, and always has permissions asked', () => {
    const wire = marbleWire({ events$: NEVER });
    openSession(wire, {
      sessionId: 's',
      model: 'm',
      extra: { clientName: 'me', requestPermission: false },
    }).subscribe();
    expect(wire.calls[0]?.params).toMatchObject({
      sessionId: 's',
      model: 'm',
      clientName: 'me',
      requestPermission: true,
    });
  });

  it('makes up an id when none is given', () => {
    const wire = marbleWire({ events$: NEVER });
    openSession(wire).subscribe();
    expect(wire.calls[0]?.params).toMatchObject({ sessionId: expect.stringMatching(/^[\da-f-]{36}$/) as string });
  });

  it('resumes a session in the same way', () => {
    const wire = marbleWire({ events$: NEVER });
    const sessions: string[] = [];
    openSession(wire, { sessionId: 's', model: 'm' }, {}, 'session.resume').subscribe(({ sessionId }) =>
      sessions.push(sessionId),
    );
    expect(wire.calls).toMatchObject([{ method: 'session.resume', params: { sessionId: 's', model: 'm' } }]);
    expect(sessions).toEqual(['s']);
  });

  it('has its host look at attachments when they are sent, and sends them', async () => {
    const wire = marbleWire({ events$: NEVER });
    const looked: unknown[] = [];
    const attachments = [{ type: 'file', path: 'a' }] as const;
    const sessions = new ReplaySubject<CopilotSession>();
    openSession(wire, { sessionId: 's' }, { warnAbout: (found) => looked.push(found) }).subscribe(sessions);
    const session = await firstValueFrom(sessions);
    const turn$ = session.turn({ prompt: 'Hi', attachments, extra: { prompt: 'not this', odd: 1 } });
    expect(looked).toEqual([]);
    turn$.subscribe({ error: () => undefined });
    expect(looked).toEqual([attachments]);
    expect(wire.calls.find(({ method }) => method === 'session.send')?.params).toEqual({
      sessionId: 's',
      prompt: 'Hi',
      attachments,
      odd: 1,
    });
  });

  it('errors when the runtime refuses', () => {
    runMarbles(({ cold, expectObservable }) => {
      const refused = new RpcError('session.create', -32603, 'no');
      const wire = marbleWire({ events$: NEVER, answers: { 'session.create': () => cold('-#', undefined, refused) } });
      expectObservable(openSession(wire)).toBe('-#', undefined, refused);
    });
  });

  it('disconnects on unsubscribe', () => {
    runMarbles(({ expectObservable }) => {
      const wire = marbleWire({ events$: NEVER });
      expectObservable(openSession(wire).pipe(ignoreElements()), '---!').toBe('-');
      expectObservable(wire.calls$).toBe('c--d', calls);
    });
  });

  it('disconnects a session that was left while it was being created', () => {
    runMarbles(({ cold, expectObservable }) => {
      const wire = marbleWire({
        events$: NEVER,
        answers: { 'session.create': ({ sessionId }) => cold('----(r|)', { r: { sessionId } }) },
      });
      expectObservable(openSession(wire), '--!').toBe('-');
      expectObservable(wire.calls$).toBe('c---d', calls);
    });
  });

  it('completes with the session, whose feeds complete too', () => {
    runMarbles(({ cold, expectObservable }) => {
      const wire = marbleWire({
        events$: NEVER,
        answers: { 'session.destroy': () => cold('--(r|)', { r: { success: true } }) },
      });
      const opened$ = openSession(wire);
      expectObservable(
        opened$.pipe(
          mergeMap((session) => {
            timer(2).subscribe(() => void session.disconnect());
            return session.messages$;
          }),
        ),
      ).toBe('----|');
    });
  });
});

const input = { timestamp: 0, cwd: '/', reason: 'user_exit' };

describe('CopilotSession', () => {
  it('feeds events by type, in order', () => {
    runMarbles(({ hot, expectObservable }) => {
      const { session } = sessionOn(hot('-d-m-b-i-c-', events));
      expectObservable(session.events$).toBe('-d-m-b-i-c-', events);
      expectObservable(session.deltas$).toBe('-d-', events);
      expectObservable(session.messages$).toBe('---m-', events);
      expectObservable(session.idle$).toBe('-------i', events);
      expectObservable(session.compaction$).toBe('-----b---c', events);
      expectObservable(session.on('session.idle')).toBe('-------i', events);
    });
  });

  it('passes on events that this package does not describe', () => {
    runMarbles(({ hot, expectObservable }) => {
      const odd = { ...event('session.idle', {}), type: 'brand.new' } as unknown as SessionEvent;
      const { session } = sessionOn(hot('-o-', { o: odd }));
      expectObservable(session.on('brand.new')).toBe('-o-', { o: odd });
    });
  });

  it('fails its feeds when the connection is lost, late subscribers too', () => {
    runMarbles(({ hot, expectObservable }) => {
      const lost = new ConnectionLostError('it died');
      const { session } = sessionOn(hot('-d-#', events, lost));
      expectObservable(session.deltas$).toBe('-d-#', events, lost);
      expectObservable(session.events$, '-----^').toBe('-----#', undefined, lost);
    });
  });

  it('shows its asks until it is closed, and fails like its feeds when the connection is lost', () => {
    runMarbles(({ hot, expectObservable }) => {
      const lost = new ConnectionLostError('it died');
      const ask: Ask = { kind: 'hook', id: 'h', sessionId: 's', mustAnswer: true, hook: 'sessionEnd', input };
      const wire = marbleWire({ events$: NEVER, asks$: hot('-a-#', { a: ask }, lost) });
      const outcome$ = openSession(wire).pipe(
        mergeMap((session) => session.asks$),
        map(({ outcome }) => outcome),
      );
      expectObservable(outcome$).toBe('-d-#', { d: 'default' }, lost);
    });
  });

  it('shows what is asked before what becomes of it', () => {
    const ask: Ask = { kind: 'hook', id: 'h', sessionId: 's', mustAnswer: true, hook: 'sessionEnd', input };
    const asks$ = new Subject<Ask>();
    const log: string[] = [];
    openSession(marbleWire({ events$: NEVER, asks$ })).subscribe((session) => {
      session.asks$.subscribe({ next: ({ outcome }) => log.push(outcome), complete: () => log.push('|') });
      session.asked$.subscribe({ next: ({ id }) => log.push(id), complete: () => log.push('|') });
    });
    asks$.next(ask);
    asks$.complete();
    expect(log).toEqual(['h', 'default', '|', '|']);
  });

  it('gives its history, then what comes, and what both make', () => {
    runMarbles(({ hot, cold, expectObservable }) => {
      const { session, calls$ } = sessionOn(hot('-m-----i-|', events), {
        'session.getMessages': () => cold('--(r|)', { r: { events: [events['b']!, events['m']!] } }),
      });
      expectObservable(session.history$()).toBe('--(bm)-i-|', events);
      expectObservable(session.state$.pipe(map(({ messages }) => messages.length))).toBe('--x------|', { x: 1 });
      expectObservable(calls$).toBe('(gg)', { g: 'session.getMessages' });
    });
  });

  it('completes its feeds when it is closed, and leaves the wire', async () => {
    const [events$, asks$] = [new Subject<SessionEvent>(), new Subject<Ask>()];
    const session = await openForGood(marbleWire({ events$, asks$ }));
    const log: string[] = [];
    const { deltas$, asked$, asks$: settled$, toolProgress$, capabilities$ } = session;
    for (const feed$ of [deltas$, asked$, settled$, toolProgress$, capabilities$] as Observable<unknown>[]) {
      feed$.subscribe({ complete: () => log.push('|') });
    }
    await session.disconnect();
    expect(log).toEqual(['|', '|', '|', '|', '|']);
    expect([events$.observed, asks$.observed]).toEqual([false, false]);
  });

  it('is closed when the wire ends on purpose, with nothing left to say', async () => {
    const events$ = new Subject<SessionEvent>();
    const wire = marbleWire({ events$ });
    const session = await openForGood(wire);
    const log: string[] = [];
    session.deltas$.subscribe({ complete: () => log.push('|') });
    events$.complete();
    expect(log).toEqual(['|']);
    await expect(session.send('Hi')).rejects.toThrow(SessionClosedError);
    await session.disconnect();
    expect(wire.calls.map(({ method }) => method)).toEqual(['session.create']);
  });

  it('says nothing more on a wire that is lost', async () => {
    const events$ = new Subject<SessionEvent>();
    const wire = marbleWire({ events$ });
    const session = await openForGood(wire);
    events$.error(new ConnectionLostError('it died'));
    await session.disconnect();
    expect(wire.calls.map(({ method }) => method)).toEqual(['session.create']);
  });

  it('gives the same stream each time it is asked for one', () => {
    const { session } = sessionOn(NEVER);
    expect(session.deltas$).toBe(session.deltas$);
    expect(session.on('assistant.message_delta')).toBe(session.deltas$);
    expect(session.state$).toBe(session.state$);
    expect(session.capabilities$).toBe(session.capabilities$);
    expect(session.queue).toBe(session.queue);
  });

  it('is closed after disconnect, and says so', async () => {
    const { session, wire } = sessionOn(NEVER);
    await session.disconnect();
    await session.destroy();
    await expect(session.send('Hi')).rejects.toEqual(new SessionClosedError('s'));
    await expect(session.abort()).rejects.toThrow(SessionClosedError);
    await expect(session.getMessages()).rejects.toThrow(SessionClosedError);
    expect(wire.calls.filter(({ method }) => method === 'session.destroy')).toHaveLength(1);
  });

  it('is closed by `await using`', async () => {
    const { session, wire } = sessionOn(NEVER);
    {
      await using scoped = session;
      expect(await scoped.send('Hi')).toBe('m1');
    }
    expect(wire.calls.at(-1)).toEqual({ method: 'session.destroy', params: { sessionId: 's' } });
  });

  it('refuses a wrong message at once, before anything is sent', () => {
    const { session, wire } = sessionOn(NEVER);
    expect(() => session.turn({ prompt: 1 as unknown as string })).toThrow(InvalidOptionsError);
    expect(wire.calls.map(({ method }) => method)).toEqual(['session.create']);
  });

  it('gives its history', async () => {
    const { session } = sessionOn(NEVER, { 'session.getMessages': () => of({ events: [event('session.idle', {})] }) });
    await expect(session.getMessages()).resolves.toEqual([expect.objectContaining({ type: 'session.idle' })]);
  });
});
