import { runMarbles } from 'copilot-rx/testing';
import { NEVER, Subject, map } from 'rxjs';
import type { Observable } from 'rxjs';
import { ConnectionLostError } from '../../src/errors/ConnectionLostError.js';
import type { Ask } from '../../src/protocol/Ask.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import type { AnsweredAsk } from '../../src/responders/AnsweredAsk.js';
import type { ToolProgress } from '../../src/session/answerSession.js';
import { record } from '../../src/session/record.js';
import type { Recordable } from '../../src/session/record.js';
import { event } from '../support/events.js';
import { recorded } from '../support/recorded.js';

const e = event('session.idle', {});
const ask: Ask = { kind: 'bearerToken', id: 'b', sessionId: 's', mustAnswer: true, providerName: 'mine' };
const a: AnsweredAsk = { ask, outcome: 'answered', latencyMs: 2, answer: { ask, value: { token: 'abc' } } };
const f: AnsweredAsk = { ask, outcome: 'failed', latencyMs: 1, error: new Error('Oops') };

const sessionOf = (streams: Partial<Omit<Recordable, 'sessionId'>>): Recordable => ({
  sessionId: 's',
  events$: NEVER,
  asked$: NEVER,
  asks$: NEVER,
  toolProgress$: NEVER,
  ...streams,
});
const parsed = (line$: Observable<string>) => line$.pipe(map((line) => JSON.parse(line) as unknown));
const header = { recording: 1, session: 's', startedAt: '1970-01-01T00:00:00.000Z' };
const lineAt = (at: number, content: object) => ({ session: 's', at, ...content });

describe('record', () => {
  it('begins with a header and ends with the end, and tells when what happened', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const events$ = hot<SessionEvent>(' -e------|', { e });
      const asked$ = hot<Ask>('          --q-----|', { q: ask });
      const asks$ = hot<AnsweredAsk>('   ----a---|', { a });
      const toolProgress$ = hot<ToolProgress>('---p-|', { p: { toolCallId: 'c', value: 1 } });
      const expected = '                 heqpa---(x|)';

      expectObservable(parsed(record(sessionOf({ events$, asked$, asks$, toolProgress$ })))).toBe(expected, {
        h: header,
        e: lineAt(1, { event: e }),
        q: lineAt(2, { asked: ask }),
        p: lineAt(3, { progress: { toolCallId: 'c', value: 1 } }),
        a: lineAt(4, { settled: { id: 'b', outcome: 'answered', latencyMs: 2, answer: { token: '[redacted]' } } }),
        x: lineAt(8, { end: 'closed' }),
      });
      expectSubscriptions(events$.subscriptions).toBe('^-------!');
    });
  });

  it('tells of a lost session, and completes', () => {
    runMarbles(({ hot, expectObservable }) => {
      const lost = new ConnectionLostError('it died');
      const session = sessionOf({ events$: hot('--#', {}, lost) });

      expectObservable(parsed(record(session))).toBe('h-(x|)', {
        h: header,
        x: lineAt(2, { end: { code: 'CONNECTION_LOST', message: lost.message } }),
      });
    });
  });

  it('counts the time from its subscription, and starts fresh for each', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const events$ = hot('---e--', { e });
      const line$ = parsed(record(sessionOf({ events$ })));

      expectObservable(line$, '^---!').toBe('h--e', { h: header, e: lineAt(3, { event: e }) });
      expectObservable(line$, '--^').toBe('--he', {
        h: { ...header, startedAt: '1970-01-01T00:00:00.002Z' },
        e: lineAt(1, { event: e }),
      });
      expectSubscriptions(events$.subscriptions).toBe(['^---!', '--^']);
    });
  });

  it('asks first what was asked before it began', () => {
    runMarbles(({ hot, expectObservable }) => {
      const asks$ = hot('-f---', { f });

      expectObservable(parsed(record(sessionOf({ asks$ })))).toBe('h(qf)', {
        h: header,
        q: lineAt(1, { asked: ask }),
        f: lineAt(1, { settled: { id: 'b', outcome: 'failed', latencyMs: 1, error: 'Oops' } }),
      });
    });
  });

  it('has in its header what it is told, without secrets, and takes those out everywhere', () => {
    const progress = new Subject<ToolProgress>();
    const settings = { model: 'm', provider: { apiKey: 'key', baseUrl: 'http://mine' } };
    const { log } = recorded(
      record(sessionOf({ toolProgress$: progress }), { protocol: 3, settings, secrets: ['hidden-well'] }),
    );
    progress.next({ toolCallId: 'c', value: ['it is hidden-well'] });

    expect(log.map((line) => JSON.parse(String(line)) as unknown)).toMatchObject([
      { protocol: 3, settings: { model: 'm', provider: { apiKey: '[redacted]', baseUrl: 'http://mine' } } },
      { progress: { value: ['it is [redacted]'] } },
    ]);
  });

  it('says what JSON cannot hold, and goes on', () => {
    const progress = new Subject<ToolProgress>();
    const { log } = recorded(record(sessionOf({ toolProgress$: progress })));
    const ring: unknown[] = [];
    ring.push(ring);
    progress.next({ toolCallId: 'c', value: ring });
    progress.next({ toolCallId: 'c', value: 'fine' });

    expect(log.slice(1).map((line) => JSON.parse(String(line)) as unknown)).toMatchObject([
      { omitted: 'progress' },
      { progress: { value: 'fine' } },
    ]);
  });
});
