import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { inspect } from 'node:util';
import { firstValueFrom, lastValueFrom } from 'rxjs';
import type { CopilotClient, CopilotClientOptions } from 'copilot-rx';
import { httpError, text, toolCall } from 'copilot-rx/scripted-model';
import { runtimePath } from '../support/runtimes.js';
import { runtimeV2 } from '../support/runtimeV2.js';
import { realRuntime } from './support/realRuntime.js';
import type { RealRuntime } from './support/realRuntime.js';

jest.setTimeout(60_000);

/** None of them looks like a secret: they are known by where they were given. */
const secrets = {
  githubToken: 'planted-github-token-1',
  apiKey: 'planted-api-key-2',
  bearerToken: 'planted-bearer-token-3',
  header: 'planted-header-4',
  variable: 'planted-variable-5',
  connectionToken: 'planted-connection-token-6',
  mcp: 'planted-mcp-7',
};
const all = Object.values(secrets);
/** Where command lines can be read as any user of the machine reads them. */
const itOnLinux = existsSync('/proc/self/cmdline') ? it : it.skip;
const leaksIn = (value: unknown) => {
  const told = typeof value === 'string' ? value : inspect(value, { depth: Infinity, showHidden: true });
  return all.filter((secret) => told.includes(secret));
};

const protocols = runtimeV2().program === undefined ? [3 as const] : [3 as const, 2 as const];
describe.each(protocols)('secrets, protocol %i', (protocol) => {
  let real: RealRuntime;
  const told: unknown[] = [];
  beforeAll(async () => {
    real = await realRuntime(
      ({ lastUserText }) =>
        lastUserText.includes('fail')
          ? httpError(401, { message: `Wrong keys: ${all.join(' ')}`, retry: false })
          : text('Fine'),
      { protocol },
    );
  });
  afterAll(() => real.close());

  itOnLinux('are on no command line: the CLI’s, its children’s, or the watcher’s', async () => {
    for (const useStdio of [true, false]) {
      const client = watched({ useStdio, allowUnauthenticatedTcp: true });
      await withSecrets(client);
      const lines = commandLines();

      expect(lines.some((line) => line.includes('--headless'))).toBe(true);
      expect(leaksIn(lines.join('\n'))).toEqual([]);
      await client.stop();
    }
  });

  it('are in no error of a turn, though the provider repeats them', async () => {
    const session = await withSecrets(watched());

    const error: unknown = await lastValueFrom(session.turn('fail')).catch((failure: unknown) => failure);

    expect(error).toMatchObject({ code: 'TURN_FAILED' });
    expect(leaksIn(error)).toEqual([]);
  });

  it('are in no error of a call that is refused, though the runtime repeats them', async () => {
    const client = watched();
    const session = await withSecrets(client);
    const failures = await Promise.allSettled([
      firstValueFrom(
        session.call('session.model.switchTo', { modelId: secrets.apiKey, reasoningEffort: secrets.header as never }),
      ),
      firstValueFrom(client.call('sessions.fork', { sessionId: secrets.bearerToken, name: secrets.githubToken })),
      firstValueFrom(session.call('session.mode.set', { mode: secrets.variable as never })),
      client.createSession({ sessionId: secrets.mcp, provider: { type: 'openai' } as never }),
      client.createSession({ model: 'm', workingDirectory: `/nowhere/${secrets.apiKey}` }),
    ]);

    expect(failures.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(1);
    expect(failures.flatMap((failure) => (failure.status === 'rejected' ? leaksIn(failure.reason) : []))).toEqual([]);
  });

  it('are in nothing that the clients of these specs told', () => {
    expect(leaksIn(told)).toEqual([]);
  });

  function watched(options: CopilotClientOptions = {}): CopilotClient {
    const env = { ...real.env, PLANTED_API_KEY: secrets.variable };
    const client = real.client({ githubToken: secrets.githubToken, env, ...options });
    client.diagnostics$.subscribe((diagnostic) => told.push(diagnostic));
    client.state$.subscribe((state) => told.push(state));
    return client;
  }

  function withSecrets(client: CopilotClient) {
    const { apiKey, bearerToken } = secrets;
    const provider = { ...real.model.provider, apiKey, bearerToken, headers: { 'x-planted': secrets.header } };
    const mcpServers = {
      broken: { type: 'local', command: 'false', args: [], tools: ['*'], env: { MCP_TOKEN: secrets.mcp } },
    };
    return real.session({ provider, extra: { mcpServers } }, client);
  }
});

describe('the environment of shell commands', () => {
  it('has the GitHub token, as the CLI wants it, unless protocol 3 is told which variables are secret', async () => {
    let seen = '';
    const real = await realRuntime(({ toolResults }) => {
      if (toolResults.length === 0)
        return toolCall('bash', { command: 'env | sort; echo end', description: 'Looks around' });
      seen = toolResults[0]?.text ?? '';
      return 'Done.';
    });
    const run = async (...cliArgs: string[]) => {
      const { githubToken } = secrets;
      const client = real.client({ githubToken, cliArgs, env: { ...real.env, PLANTED_API_KEY: secrets.variable } });
      const session = await real.session({ onPermissionRequest: () => ({ decision: 'allow' }) }, client);
      await session.sendAndWait('Go');
      expect(seen).toContain('end');
      return leaksIn(seen);
    };

    expect(await run()).toEqual([secrets.githubToken, secrets.variable]);
    expect(await run('--secret-env-vars=COPILOT_SDK_AUTH_TOKEN,PLANTED_API_KEY')).toEqual([]);
    await real.close();
  });
});

describe('secrets, when things break', () => {
  const env = { ...process.env, PLANTED_API_KEY: secrets.variable };
  const { githubToken } = secrets;

  it('are taken out of the last words of a CLI that did not start', async () => {
    const cliArgs = [
      `token=${githubToken}`,
      `key ${secrets.variable}`,
      'ghp_0123456789abcdefghij',
      `${'x'.repeat(1_990)}${githubToken}`,
    ];
    const error = await failureOf({
      cliPath: runtimePath('exiting.mjs'),
      cliArgs,
      githubToken,
      env: { ...env, FAKE_EXIT_CODE: '1' },
    });

    expect(error).toMatchObject({
      code: 'RUNTIME_START_FAILED',
      exit: { stderrTail: expect.arrayContaining(['token=[redacted]', 'key [redacted]', '[redacted]']) as string[] },
    });
    expect(leaksIn(error)).toEqual([]);
    expect(inspect(error)).not.toMatch(/planted|ghp_/);
  });

  it.each([true, false])('are taken out of the last words of a CLI that crashed, over stdio: %p', async (useStdio) => {
    const FAKE_SAYS = `I hold ${githubToken} and ${secrets.variable}`;
    const greeting = JSON.stringify({ ok: true, protocolVersion: 3 });
    const { CopilotClient: Client } = await import('copilot-rx');
    const client = new Client({
      useStdio,
      cliPath: runtimePath('speaking.mjs'),
      githubToken,
      env: { ...env, FAKE_SAYS, FAKE_GREETING: greeting },
    });
    await client.start();

    const error: unknown = await firstValueFrom(client.call('die' as 'tools.list')).catch(
      (failure: unknown) => failure,
    );

    expect(error).toMatchObject({
      code: 'CONNECTION_LOST',
      exit: { stderrTail: ['I hold [redacted] and [redacted]'] },
    });
    expect(leaksIn([error, await firstValueFrom(client.state$)])).toEqual([]);
    await client.stop();
  });

  it('are not told of a token that is wrong', async () => {
    const real = await realRuntime('Fine');
    const { port } = await real.server('another token');
    const error = await failureOf({ cliUrl: String(port), connectionToken: secrets.connectionToken });
    await real.close();

    expect(error).toMatchObject({ code: 'AUTHENTICATION_FAILED' });
    expect(leaksIn(error)).toEqual([]);
  });

  it('are not told of options that make no sense', async () => {
    const error = await failureOf({
      cliUrl: `x:${githubToken}`,
      githubToken,
      connectionToken: secrets.connectionToken,
    });

    expect(error).toMatchObject({ code: 'INVALID_OPTIONS' });
    expect(leaksIn(error)).toEqual([]);
  });

  async function failureOf(options: CopilotClientOptions): Promise<unknown> {
    const { CopilotClient: Client } = await import('copilot-rx');
    try {
      const client = new Client(options);
      await client.start();
      await client.stop();
      return undefined;
    } catch (error) {
      return error;
    }
  }
});

/** Of all processes that descend from this one. */
function commandLines(): string[] {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return [{ pid: Number(name), parent, line: readFileSync(`/proc/${name}/cmdline`, 'latin1') }];
      } catch {
        return []; // It ended meanwhile.
      }
    });
  const of = (parent: number): string[] =>
    processes.filter((each) => each.parent === parent).flatMap(({ pid, line }) => [line, ...of(pid)]);
  return of(process.pid);
}
