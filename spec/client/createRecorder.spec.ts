import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NEVER, Subject } from 'rxjs';
import type { CopilotClientOptions } from '../../src/client/CopilotClientOptions.js';
import { createRecorder } from '../../src/client/createRecorder.js';
import type { Diagnostic } from '../../src/protocol/Diagnostic.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { event } from '../support/events.js';

describe('createRecorder', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'copilot-rx-spec-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const recorderFor = (options: CopilotClientOptions) => {
    const diagnostics: Diagnostic[] = [];
    const recorder = createRecorder({ env: {}, ...options }, (diagnostic) => diagnostics.push(diagnostic))!;
    const session = (sessionId: string, params: Readonly<Record<string, unknown>> = {}) => {
      const events$ = new Subject<SessionEvent>();
      const streams = { sessionId, events$, asked$: NEVER, asks$: NEVER, toolProgress$: NEVER };
      recorder.watch(streams, { protocol: 3, params });
      return (message: string) => events$.next(event('session.info', { message }));
    };
    return { recorder, session, diagnostics };
  };
  const linesOf = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line): any => JSON.parse(line));
  const messages = (lines: any[]) => lines.map(({ event: one, recording }) => one?.data.message ?? recording);

  it('is none when nothing is to be recorded', () => {
    expect(createRecorder({}, () => undefined)).toBeUndefined();
  });

  it('appends the lines of all sessions to a file, which is complete after a flush', async () => {
    const path = join(folder, 'sessions.ndjson');
    const { recorder, session, diagnostics } = recorderFor({ record: path });
    const [one, other] = [session('one'), session('other')];
    one('1');
    other('2');
    one('3');
    await recorder.flush();
    expect(messages(linesOf(readFileSync(path, 'utf8')))).toEqual([1, 1, '1', '2', '3']);

    one('4');
    await recorder.flush();
    await recorder.flush();
    const lines = linesOf(readFileSync(path, 'utf8'));
    expect(messages(lines)).toEqual([1, 1, '1', '2', '3', '4']);
    expect(lines.map(({ session: id }) => id)).toEqual(['one', 'other', 'one', 'other', 'one', 'one']);
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(diagnostics).toEqual([]);
  });

  it('touches no file before there is a line, and none when there is none', async () => {
    const { recorder } = recorderFor({ record: join(folder, 'none') });
    await recorder.flush();
    expect(() => statSync(join(folder, 'none'))).toThrow(/ENOENT/);
  });

  it('reports once that it cannot write, and goes on without', async () => {
    const { recorder, session, diagnostics } = recorderFor({ record: join(folder, 'no', 'such', 'folder') });
    const say = session('one');
    say('1');
    await recorder.flush();
    say('2');
    session('other')('3');
    await recorder.flush();

    expect(diagnostics).toMatchObject([{ level: 'error', code: 'recording-failed', cause: { code: 'ENOENT' } }]);
  });

  it('reports once that a function throws, and calls it no more', async () => {
    const lines: string[] = [];
    const { recorder, session, diagnostics } = recorderFor({
      record: (line) => {
        lines.push(line);
        if (lines.length === 2) throw new Error('Full');
      },
    });
    const say = session('one');
    for (const word of ['1', '2', '3']) say(word);
    await recorder.flush();

    expect(lines).toHaveLength(2);
    expect(diagnostics).toMatchObject([{ code: 'recording-failed', cause: new Error('Full') }]);
  });

  it('knows the secrets of the client, of its environment and of the session', () => {
    const lines: string[] = [];
    const { session } = recorderFor({
      record: (line) => lines.push(line),
      connectionToken: 'secret-connection',
      githubToken: 'secret-github',
      env: { OPENAI_API_KEY: 'secret-environment', HOME: '/home/of-mine' },
    });
    const say = session('one', {
      provider: { bearerToken: 'secret-provider', headers: { 'X-Mine': 'secret-header' } },
      mcpServers: { mine: { env: { MY_TOKEN: 'secret-server' } } },
      tools: [{ name: 'tell', parameters: { properties: { token: { description: 'Where it comes from' } } } }],
    });
    say('secret-connection secret-github secret-environment secret-provider secret-header secret-server');
    say('/home/of-mine. Where it comes from');

    expect(lines.join('\n')).not.toContain('secret-');
    expect(messages(lines.map((line) => JSON.parse(line)))).toEqual([
      1,
      Array(6).fill('[redacted]').join(' '),
      '/home/of-mine. Where it comes from',
    ]);
  });
});
