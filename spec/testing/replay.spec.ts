import { runMarbles } from 'copilot-rx/testing';
import { Subject, concat, defer, from, map, of, throwError } from 'rxjs';
import { ConnectionLostError } from '../../src/errors/ConnectionLostError.js';
import { InvalidOptionsError } from '../../src/errors/InvalidOptionsError.js';
import { RecordingError, replay } from '../../src/testing/index.js';
import type { ReplayOptions, ReplaySource } from '../../src/testing/index.js';
import { event } from '../support/events.js';
import { recorded } from '../support/recorded.js';

const prompt = (content: string) => event('user.message', { content }, { id: content });
const header = { recording: 1, session: 's', protocol: 3, startedAt: '2026-01-01T00:00:00.000Z' };
const line = (ms: number, content: object, session = 's') => JSON.stringify({ session, at: ms, ...content });
const says = (ms: number, content: string, session = 's') => line(ms, { event: prompt(content) }, session);
const begin = JSON.stringify(header);
const end = (ms: number) => line(ms, { end: 'closed' });
const lines = [begin, says(2, 'a'), says(8, 'c'), end(10)];
const letters = { a: 'a', b: 'b', c: 'c' };

/** The ids of a replayed session's events, and its playing. */
const replayed = (source: ReplaySource, options?: ReplayOptions) => {
  const session = replay(source, options);
  return { session, id$: session.events$.pipe(map(({ id }) => id)), playing$: session.playing$ };
};

/** What a recording says when it is played at once. */
const saidBy = (source: ReplaySource, options: ReplayOptions = {}) => {
  const { id$, playing$ } = replayed(source, { speed: 'instant', ...options });
  const { log } = recorded(id$);
  recorded(playing$);
  return log;
};

describe('replay', () => {
  it('takes the time that it took', () => {
    runMarbles(({ expectObservable }) => {
      const { id$, playing$ } = replayed([begin, says(2, 'a'), says(2, 'b'), says(8, 'c'), end(10)]);
      expectObservable(id$).toBe('     --(ab)--c-|', letters);
      expectObservable(playing$).toBe('----------|');
    });
  });

  it('takes a part of the time', () => {
    runMarbles(({ expectObservable }) => {
      const { id$, playing$ } = replayed(lines, { speed: 2 });
      expectObservable(id$).toBe('     -a--c|', letters);
      expectObservable(playing$).toBe('-----|');
    });
  });

  it('takes no time', () => {
    runMarbles(({ expectObservable }) => {
      const { id$, playing$ } = replayed(lines, { speed: 'instant' });
      expectObservable(id$).toBe('     (ac|)', letters);
      expectObservable(playing$).toBe('|');
    });
  });

  it('goes step by step, and ends with the steps at the latest', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const step$ = hot('-x-x--x-x-x-');
      const { id$, playing$ } = replayed(lines, { step$ });
      expectObservable(id$).toBe('     ---a--c-|', letters);
      expectObservable(playing$).toBe('--------|');
      expectSubscriptions(step$.subscriptions).toBe('^-------!');
    });
    runMarbles(({ hot, expectObservable }) => {
      const { id$, playing$ } = replayed(lines, { step$: hot('-x-x-|') });
      expectObservable(id$).toBe('     ---a-|', letters);
      expectObservable(playing$).toBe('-----|');
    });
  });

  it('plays nothing before it is told to, and stops when it is left', () => {
    runMarbles(({ expectObservable }) => {
      const { id$, playing$ } = replayed(lines);
      expectObservable(id$).toBe('       ------a----', letters);
      expectObservable(playing$, '  ----^---!');
    });
  });

  it('begins again for the next, while the feeds are open', () => {
    runMarbles(({ expectObservable }) => {
      const { id$, playing$ } = replayed(lines);
      expectObservable(id$).toBe('      --a--a-----c-|', letters);
      expectObservable(playing$, '^--!');
      expectObservable(playing$, '---^').toBe('-------------|');
      expectObservable(playing$, '---------------^').toBe('---------------|');
    });
  });

  it('is played once for all who join in', () => {
    runMarbles(({ expectObservable }) => {
      const { id$, playing$ } = replayed(lines);
      expectObservable(id$).toBe('     --a-----c-|', letters);
      expectObservable(playing$).toBe('----------|');
      expectObservable(playing$, '----^').toBe('----------|');
    });
  });

  it('takes its lines as they come', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const line$ = hot('-----a-c|', { a: says(2, 'a'), c: says(12, 'c') });
      const { id$, playing$ } = replayed(line$);
      expectObservable(id$).toBe('-----a------(c|)', letters);
      expectObservable(playing$).toBe('------------|');
      expectSubscriptions(line$.subscriptions).toBe('^-------!');
    });
  });

  it('ends as the session did', () => {
    const lost = line(1, { end: { code: 'CONNECTION_LOST', message: 'It died' } });
    expect(saidBy([begin, says(0, 'a'), lost])).toEqual(['a', expect.any(ConnectionLostError)]);
    expect(saidBy([begin, says(0, 'a')])).toEqual(['a', '|']);
    expect(saidBy('')).toEqual(['|']);
  });

  it('plays thousands of lines that are due at once', () => {
    runMarbles(({ expectObservable }) => {
      const many = Array.from({ length: 20_000 }, () => line(1, { event: event('session.idle', {}) }));
      const { session } = replayed(many);
      let count = 0;
      session.events$.subscribe(() => (count += 1));
      expectObservable(
        concat(
          session.playing$,
          defer(() => of(count)),
        ),
      ).toBe('-(n|)', { n: 20_000 });
    });
  });

  it('takes a text, and lines of any iterable, Observable or async iterable', async () => {
    async function* later() {
      yield* lines;
    }
    expect(saidBy(lines.join('\n'))).toEqual(['a', 'c', '|']);
    expect(saidBy(`${lines.join('\r\n')}\n\n`)).toEqual(['a', 'c', '|']);
    expect(saidBy(new Set(lines))).toEqual(['a', 'c', '|']);
    expect(saidBy(from(lines))).toEqual(['a', 'c', '|']);
    const { session, id$ } = replayed(later(), { speed: 'instant' });
    const { log } = recorded(id$);
    await new Promise<void>((resolve) => session.playing$.subscribe({ complete: resolve }));
    expect(log).toEqual(['a', 'c', '|']);
  });

  it('plays the first session, or the one that is asked for', () => {
    const two = [begin, says(0, 'a'), JSON.stringify({ ...header, session: 't' }), says(0, 'b', 't'), says(0, 'c')];
    expect(saidBy(two)).toEqual(['a', 'c', '|']);
    expect(saidBy(two, { sessionId: 't' })).toEqual(['b', '|']);
  });

  it('reads the files of the runtime', () => {
    runMarbles(({ expectObservable }) => {
      const kept = [
        { ...prompt('a'), timestamp: '2026-01-01T10:00:00.000Z' },
        { ...prompt('c'), timestamp: '2026-01-01T10:00:00.004Z' },
      ];
      const { id$, session } = replayed(kept.map((one) => JSON.stringify(one)));
      expectObservable(id$).toBe('            a---(c|)', letters);
      expectObservable(session.playing$).toBe('----|');
      expectObservable(session.header$).toBe(' ----|');
    });
  });

  it('gives the state to who comes late, and the header', () => {
    const { session, playing$ } = replayed(lines, { speed: 'instant' });
    const count$ = session.state$.pipe(map(({ messages }) => messages.length));
    const { log } = recorded(count$);
    recorded(playing$);
    expect(log).toEqual([0, 1, 2, '|']);
    expect(recorded(count$).log).toEqual([2, '|']);
    expect(recorded(session.header$).log).toEqual([header, '|']);
  });

  it('tells what was asked, and what became of it', () => {
    const asked = { kind: 'bearerToken', id: 'b', sessionId: 's', mustAnswer: true, providerName: 'mine' };
    const { session, playing$ } = replayed(
      [
        begin,
        line(1, { asked }),
        line(2, { settled: { id: 'b', outcome: 'answered', latencyMs: 1, answer: { token: 't' } } }),
        line(3, { asked: { ...asked, id: 'c' } }),
        line(4, { settled: { id: 'c', outcome: 'failed', latencyMs: 1, error: 'Oops' } }),
        line(5, { settled: { id: 'unknown', outcome: 'answered', latencyMs: 1 } }),
        line(6, { progress: { toolCallId: 'x', value: 1 } }),
        line(7, { omitted: 'progress' }),
        end(8),
      ],
      { speed: 'instant' },
    );
    const { log } = recorded(session.asked$.pipe(map(({ id }) => id)));
    const settled = recorded(session.asks$).log;
    const progress = recorded(session.toolProgress$).log;
    recorded(playing$);

    expect(log).toEqual(['b', 'c', '|']);
    expect(settled).toEqual([
      { ask: asked, outcome: 'answered', latencyMs: 1, answer: { ask: asked, value: { token: 't' } } },
      { ask: { ...asked, id: 'c' }, outcome: 'failed', latencyMs: 1, error: new Error('Oops') },
      '|',
    ]);
    expect(progress).toEqual([{ toolCallId: 'x', value: 1 }, '|']);
  });

  it.each([
    ['no JSON', '{"session":', /^Line 3 of the recording is no JSON/],
    ['no object', '1', /^Line 3 of the recording is not part of a recording/],
    ['of no session', '{"at":1}', /is not part/],
    ['without a time', '{"session":"s","event":{}}', /is not part/],
    ['an event that is none', '{"session":"s","at":1,"event":{"type":"a"}}', /is not part/],
    ['an ask that is none', '{"session":"s","at":1,"asked":{}}', /is not part/],
    ['of the future', '{"recording":2,"session":"s"}', /another version/],
  ])('ends where a line is %s, and says where', (_, wrong, message) => {
    const { session, id$, playing$ } = replayed([begin, says(0, 'a'), wrong, says(0, 'c')], { speed: 'instant' });
    const [heard, playing] = [recorded(id$).log, recorded(playing$).log];

    expect(heard).toEqual(['a', expect.any(RecordingError)]);
    expect(playing).toEqual([expect.objectContaining({ code: 'RECORDING_MALFORMED', line: 3 })]);
    expect((playing[0] as Error).message).toMatch(message);
    expect(recorded(session.state$).log.at(-1)).toBeInstanceOf(RecordingError);
  });

  it('comes to an error in its turn', () => {
    runMarbles(({ hot, expectObservable }) => {
      const wrong = [begin, says(2, 'a'), '{', says(9, 'c')];
      const inTime = replayed(wrong);
      expectObservable(inTime.id$.pipe(map(() => 'a'))).toBe('--(a#)', letters, expect.any(RecordingError));
      expectObservable(inTime.playing$).toBe('--#', {}, expect.any(RecordingError));
      const stepped = replayed(wrong, { step$: hot('-x-x-x') });
      expectObservable(stepped.id$).toBe('---a-#', letters, expect.any(RecordingError));
      expectObservable(stepped.playing$).toBe('-----#', {}, expect.any(RecordingError));
    });
  });

  it('leaves out a last line that was not finished', () => {
    expect(saidBy([...lines.slice(0, 2), '{"session":"s","at":3,"ev'])).toEqual(['a', '|']);
    expect(saidBy(`${lines.slice(0, 2).join('\n')}\n{"session"`)).toEqual(['a', '|']);
  });

  it('errors with its source', () => {
    const broken = new Error('The disk is gone');
    expect(
      saidBy(
        concat(
          of(begin, says(0, 'a')),
          throwError(() => broken),
        ),
      ),
    ).toEqual(['a', broken]);
  });

  it('refuses what makes no sense', () => {
    expect(() => replay('', { speed: 0 })).toThrow(InvalidOptionsError);
    expect(() => replay('', { speed: 'fast' as 'instant' })).toThrow(/speed.*"instant" or above 0/);
    expect(() => replay('', { sessionId: '' })).toThrow(InvalidOptionsError);
  });

  it('is left by its source when it is left', () => {
    const source = new Subject<string>();
    const { session } = replayed(source, { speed: 'instant' });
    const playing = session.playing$.subscribe();
    expect(source.observed).toBe(true);
    playing.unsubscribe();
    expect(source.observed).toBe(false);
  });
});
