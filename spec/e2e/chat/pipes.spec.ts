import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NEVER, concat, firstValueFrom, interval, map, of } from 'rxjs';
import type { SessionEvent } from 'copilot-rx';
import { httpError, text, toolCall } from 'copilot-rx/scripted-model';
import type { ModelReply, ModelRequest } from 'copilot-rx/scripted-model';
import { runtimeV2 } from '../../support/runtimeV2.js';
import { realRuntime } from '../support/realRuntime.js';
import type { RealRuntime } from '../support/realRuntime.js';
import { runChat } from '../support/runChat.js';

jest.setTimeout(60_000);

function script({ lastUserText, toolResults }: ModelRequest): ModelReply {
  if (toolResults[0] !== undefined) return text(`I was told: ${toolResults[0].text.split('\n')[0]}`);
  if (lastUserText.includes('shell')) return toolCall('bash', { command: 'echo done', description: 'Does it' });
  if (lastUserText.includes('drip')) return interval(20).pipe(map(() => text('drop '))) as ModelReply;
  if (lastUserText.includes('endless')) return concat(of(text('Once …')), NEVER) as ModelReply;
  if (lastUserText.includes('fail')) return httpError(404, { message: 'There is no such model' });
  return text(`You **said** ${lastUserText}.`);
}

const protocols = runtimeV2().program === undefined ? [3 as const] : [3 as const, 2 as const];

describe.each(protocols)('the chat between pipes, protocol %i', (protocol) => {
  let real: RealRuntime;
  beforeAll(async () => {
    real = await realRuntime(script, { protocol });
  });
  afterAll(() => real.close());

  it('--json writes the events of the turn, one a line, and nothing else', async () => {
    const { code, stdout, stderr } = await runChat(real, { protocol, args: ['--json'], input: 'hello\n' });
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as SessionEvent);
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['user.message', 'assistant.message_delta', 'assistant.message', 'session.idle']),
    );
    expect(events.at(-1)?.type).toBe('session.idle');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('passes on the answer as it is; what needs leave is refused, and said on stderr, unless it is allowed', async () => {
    const plain = await runChat(real, { protocol, args: ['hello', 'there'] });
    expect(plain).toEqual({ code: 0, stdout: 'You **said** hello there.\n', stderr: '' });
    const refused = await runChat(real, { protocol, args: ['use the shell'] });
    expect(refused.stdout).toContain('There is nobody to ask.');
    expect(refused.stderr).toContain('(--allow shell allows it.)');
    const allowed = await runChat(real, { protocol, args: ['--allow', 'shell', 'use the shell'] });
    expect(allowed).toMatchObject({ code: 0, stdout: 'I was told: done\n' });
    expect(allowed.stderr).toContain('✓ bash: echo done\n');
  });

  it('leaves the turn at SIGINT: the request to the model is closed, the exit code is 130', async () => {
    const aborted = firstValueFrom(real.model.aborted$);
    const run = await runChat(real, { protocol, args: ['endless'], onOutput: (_, { interrupt }) => interrupt() });
    expect(run).toEqual({ code: 130, stdout: 'Once …\n', stderr: '' });
    expect((await aborted).lastUserText).toBe('endless');
  });

  it('is quiet when its reader leaves, as head does', async () => {
    const aborted = firstValueFrom(real.model.aborted$);
    const run = await runChat(real, {
      protocol,
      args: ['--json', 'drip'],
      // nobody hears that a reader has left before they write again
      onOutput: (stdout, { stopReading }) => {
        if (stdout.includes('drop')) stopReading();
      },
    });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    await aborted;
  });

  it('says in a sentence why a turn failed, with exit code 1', async () => {
    const run = await runChat(real, { protocol, args: ['fail'] });
    expect(run.stderr).toMatch(/\n\(TURN_FAILED\)\n$/);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(run.code).toBe(1);
  });
});

describe('the chat between pipes', () => {
  let real: RealRuntime;
  beforeAll(async () => {
    real = await realRuntime(script);
  });
  afterAll(() => real.close());

  it('records a session, and replays it', async () => {
    const file = join(real.folder, 'session.ndjson');
    await runChat(real, { args: ['--record', file, 'hello'] });
    const shown = await runChat(real, { only: ['--replay', file, '--speed', 'instant'] });
    expect(shown).toEqual({ code: 0, stdout: 'You **said** hello.\n', stderr: '\n› hello\n\n' });
    const json = await runChat(real, { only: ['--replay', file, '--speed', 'instant', '--json'] });
    expect(json.stdout).toContain('"type":"assistant.message"');
    const missing = await runChat(real, { only: ['--replay', join(real.folder, 'nothing')] });
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toContain('no such file');
  });

  it('goes on with a session, by --continue and by --resume', async () => {
    await runChat(real, { args: ['the first'] });
    await runChat(real, { args: ['--continue', 'the second'] });
    expect(JSON.stringify(real.model.expectRequest('the second').messages)).toContain('the first');
  });

  it('says what to do when there is no CLI, with a stack when asked to', async () => {
    const env = { COPILOT_CLI_PATH: join(real.folder, 'nothing') };
    const run = await runChat(real, { args: ['hello'], env });
    expect(run.stderr).toMatch(/^The Copilot CLI was not found\. [^]*\n\(RUNTIME_NOT_FOUND\)\n$/);
    const verbose = await runChat(real, { args: ['--verbose', 'hello'], env });
    expect(verbose.stderr).toMatch(/\n\s+at /);
    expect([run.code, verbose.code]).toEqual([1, 1]);
  });

  it('refuses a command line that makes no sense, with exit code 2', async () => {
    const run = await runChat(real, { only: ['--bogus'] });
    expect(run).toEqual({ code: 2, stdout: '', stderr: "Unknown option '--bogus'.\nTry: npx copilot-rx --help\n" });
    const nothing = await runChat(real, { only: [] });
    expect(nothing.stderr).toMatch(/^There is no prompt: /);
    expect(nothing.code).toBe(2);
  });

  it('explains itself without loading anything else', async () => {
    const coverage = mkdtempSync(join(tmpdir(), 'copilot-rx-spec-'));
    const run = await runChat(real, { only: ['--help'], env: { NODE_V8_COVERAGE: coverage } });
    const loaded = readdirSync(coverage).map((name) => readFileSync(join(coverage, name), 'utf8'));
    rmSync(coverage, { recursive: true, force: true });
    expect(run.stdout).toMatch(/^Usage: copilot-rx/);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(loaded.join('')).toContain('chat/main.ts');
    expect(loaded.join('')).not.toMatch(/chat\/run\.ts|node_modules\/rxjs|src\/index\.ts/);
  });
});
