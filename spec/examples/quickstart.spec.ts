import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startScriptedModel } from '../../src/scripted-model/index.js';
import { runExample } from './support/runExample.js';

jest.setTimeout(60_000);

const quickstart = 'quickstart.ts';

describe('npm start', () => {
  it('shows a turn of a session: thoughts, tools, answer and usage, as plain lines where there is no terminal', async () => {
    const { code, stdout, stderr, leftovers } = await runExample(quickstart, { args: ['Who', 'are you?'] });
    expect(stderr).toBe('');
    expect(stdout.split('\n').filter((line) => /^(You|Thinking|Tools|Answer|Usage)$/.test(line))).toEqual([
      'You',
      'Thinking',
      'Tools',
      'Answer',
      'Usage',
    ]);
    expect(stdout).toContain('→ sql {');
    expect(stdout).toMatch(/^✓ sql: .*\d{4}-\d\d-\d\d/m);
    expect(stdout).toMatch(/^✓ view: .*\.gitignore/m);
    expect(stdout).toContain('You asked: “Who are you?”');
    expect(stdout).toMatch(/^2 model calls, \d+ tokens in, \d+ tokens out$/m);
    expect(stdout).not.toContain('\u001B');
    expect(code).toBe(0);
    expect(leftovers).toEqual([]);
  });

  it('leaves the turn at Ctrl-C, and ends clean', async () => {
    const run = await runExample(quickstart, { interruptAt: 'You asked' });
    expect(run.stdout).toContain('Stopped: a turn that is left is aborted.');
    expect(run.stdout).not.toContain('Usage');
    expect(run).toMatchObject({ code: 130, stderr: '', leftovers: [] });
  });

  it('ends clean at a Ctrl-C while the CLI starts', async () => {
    const run = await runExample(quickstart, { interruptAt: 'Starting' });
    expect(run).toMatchObject({ code: 130, stderr: '', leftovers: [] });
  });

  it('talks to an endpoint of your own', async () => {
    await using model = await startScriptedModel(
      ({ model, header }) => `I am ${model}, with ${header('authorization')}.`,
    );
    const args = ['--base-url', model.url, '--model', 'llama', '--api-key-env', 'MY_KEY', 'Hi'];
    const run = await runExample(quickstart, { args, env: { MY_KEY: 'k' } });
    expect(run.stdout).toContain('Answer\nI am llama, with Bearer k.\n\nUsage\n1 model call');
    expect(run).toMatchObject({ code: 0, stderr: '', leftovers: [] });
  });

  it('says what to do when nobody is signed in', async () => {
    const home = mkdtempSync(join(tmpdir(), 'copilot-rx-spec-'));
    const noTokens = { COPILOT_GITHUB_TOKEN: undefined, GH_TOKEN: undefined, GITHUB_TOKEN: undefined };
    const offline = { COPILOT_DISABLE_KEYTAR: '1', PATH: '' };
    const run = await runExample(quickstart, {
      args: ['--live'],
      env: { COPILOT_HOME: home, ...noTokens, ...offline },
    });
    rmSync(home, { recursive: true, force: true });
    expect(run.stderr).toContain('The Copilot CLI is not signed in. Run `npx copilot login`');
    expect(run.code).toBe(1);
  });

  it('says what went wrong, and what to do', async () => {
    const run = await runExample(quickstart, { env: { COPILOT_CLI_PATH: join(tmpdir(), 'no-copilot-here') } });
    expect(run.stderr).toMatch(/^\nThe Copilot CLI was not found\. .*\n\(RUNTIME_NOT_FOUND\)\n$/);
    expect(run).toMatchObject({ code: 1, leftovers: [] });
  });

  it('explains itself', async () => {
    const run = await runExample(quickstart, { args: ['--help'] });
    expect(run.stdout).toMatch(/^Usage: npm start/);
    expect(run.code).toBe(0);
  });

  it('refuses a command line that makes no sense', async () => {
    const run = await runExample(quickstart, { args: ['--bogus'] });
    const stderr = "\nUnknown option '--bogus'.\nTry: npm start -- --help\n";
    expect(run).toMatchObject({ code: 2, stdout: '', stderr });
  });
});
