import type { CopilotClientOptions } from '../../src/client/CopilotClientOptions.js';
import { parseClientOptions } from '../../src/client/parseClientOptions.js';
import { pipeline } from '../../src/responders/pipeline.js';
import { InvalidOptionsError } from '../../src/errors/InvalidOptionsError.js';

describe('parseClientOptions', () => {
  it.each<[CopilotClientOptions]>([
    [{}],
    [{ cliPath: '/bin/copilot', cliArgs: ['--log-dir', '/tmp'], cwd: '/', env: { PATH: '/bin' } }],
    [{ cliArgs: [] }],
    [{ useStdio: true, logLevel: 'none' }],
    [{ useStdio: false }],
    [{ useStdio: false, port: 0 }],
    [{ useStdio: false, port: 65_535, logLevel: 'all' }],
    [{ githubToken: 't', useLoggedInUser: true, telemetry: { otlpEndpoint: 'http://h' } }],
    [{ autoStart: false, maxMessageBytes: 1_024 }],
    [{ autoRestart: false, watchdog: false }],
    [{ autoRestart: () => [], watchdog: { intervalMs: 1, timeoutMs: 2 }, cliUrl: '8080' }],
    [{ maxMessageBytes: 2 ** 29 }],
    [{ onModelRequest: () => undefined }],
    [{ onModelRequest: pipeline(), cliUrl: '8080' }],
    [{ record: 'sessions.ndjson' }],
    [{ record: () => undefined }],
    [{ cliUrl: '8080' }],
    [{ cliUrl: 'host:8080', connectionToken: 'secret', autoStart: true, maxMessageBytes: 2_048 }],
  ])('takes %j as it is', (options) => {
    expect(parseClientOptions(options)).toBe(options);
  });

  it.each([
    [{ cliPath: '' }, ['cliPath']],
    [{ cliPath: 7 }, ['cliPath']],
    [{ cliArgs: '--flag' }, ['cliArgs']],
    [{ cliArgs: ['ok', 7] }, ['cliArgs']],
    [{ cliUrl: 'host' }, ['cliUrl']],
    [{ cliUrl: 8080 }, ['cliUrl']],
    [{ cliUrl: 'host:0' }, ['cliUrl']],
    [{ cwd: '' }, ['cwd']],
    [{ env: [] }, ['env']],
    [{ useStdio: 'no' }, ['useStdio']],
    [{ useStdio: false, port: -1 }, ['port']],
    [{ useStdio: false, port: 65_536 }, ['port']],
    [{ useStdio: false, port: 1.5 }, ['port']],
    [{ useStdio: false, port: '80' }, ['port']],
    [{ logLevel: 'loud' }, ['logLevel']],
    [{ autoStart: 1 }, ['autoStart']],
    [{ autoRestart: 3 }, ['autoRestart']],
    [{ watchdog: true }, ['watchdog']],
    [{ watchdog: { intervalMs: 0, timeoutMs: 1.5 } }, ['watchdog.intervalMs', 'watchdog.timeoutMs']],
    [{ onModelRequest: 'proxy' }, ['onModelRequest']],
    [{ githubToken: '' }, ['githubToken']],
    [{ useLoggedInUser: 'yes' }, ['useLoggedInUser']],
    [{ telemetry: true }, ['telemetry']],
    [{ record: '' }, ['record']],
    [{ record: true }, ['record']],
    [{ maxMessageBytes: 1_023 }, ['maxMessageBytes']],
    [{ maxMessageBytes: Infinity }, ['maxMessageBytes']],
    [{ cliUrl: '8080', connectionToken: '' }, ['connectionToken']],
    [{ cwd: '', logLevel: 'loud', autoStart: 'x' }, ['cwd', 'logLevel', 'autoStart']],
    [null, ['']],
    ['8080', ['']],
  ])('refuses %j', (options, paths) => {
    expect(pathsRefused(options)).toEqual(paths);
  });

  it('refuses whatever is about spawning or signing in together with cliUrl, all of it at once', () => {
    const launch = {
      cliPath: '/bin/copilot',
      cliArgs: [],
      cwd: '/',
      env: {},
      useStdio: false,
      port: 1,
      logLevel: 'info',
      githubToken: 't',
      useLoggedInUser: false,
      telemetry: {},
    };

    expect(pathsRefused({ cliUrl: '8080', ...launch })).toEqual(Object.keys(launch));
  });

  it('refuses a port without TCP, and a connection token without a server to show it to', () => {
    expect(pathsRefused({ port: 8080 })).toEqual(['port']);
    expect(pathsRefused({ port: 0, useStdio: true })).toEqual(['port']);
    expect(pathsRefused({ connectionToken: 'secret' })).toEqual(['connectionToken']);
    expect(pathsRefused({ connectionToken: 'secret', useStdio: false })).toEqual(['connectionToken']);
  });

  it('says what is expected, and never the value', () => {
    const parse = () => parseClientOptions({ connectionToken: 'hunter2', port: 80 });

    expect(parse).toThrow('Invalid CopilotClient options: `connectionToken` needs `cliUrl`');
    expect(parse).toThrow('`port` needs `useStdio: false`.');
    expect(parse).not.toThrow('hunter2');
  });
});

function pathsRefused(options: unknown): string[] {
  try {
    parseClientOptions(options as CopilotClientOptions);
    return [];
  } catch (error) {
    if (error instanceof InvalidOptionsError) return error.issues.map(({ path }) => path);
    throw error;
  }
}
