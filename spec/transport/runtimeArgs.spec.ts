import type { LaunchOptions } from '../../src/transport/LaunchOptions.js';
import { runtimeArgs } from '../../src/transport/runtimeArgs.js';

describe('runtimeArgs', () => {
  const always = ['--headless', '--log-level', 'info'];

  it.each<[LaunchOptions, string[]]>([
    [{}, always],
    [{ logLevel: 'debug' }, ['--headless', '--log-level', 'debug']],
    [{ cliArgs: ['--log-dir', '/a b'] }, ['--log-dir', '/a b', ...always]],
    [{ githubToken: 't' }, [...always, '--auth-token-env', 'COPILOT_SDK_AUTH_TOKEN', '--no-auto-login']],
    [{ githubToken: 't', useLoggedInUser: true }, [...always, '--auth-token-env', 'COPILOT_SDK_AUTH_TOKEN']],
    [{ useLoggedInUser: true }, always],
    [{ useLoggedInUser: false }, [...always, '--no-auto-login']],
  ])('makes of %j %j', (options, args) => {
    expect(runtimeArgs(options)).toEqual(args);
  });

  it('never shows a secret', () => {
    const args = runtimeArgs({
      githubToken: 'hunter2',
      env: { TOKEN: 'hunter2' },
      telemetry: { otlpEndpoint: 'http://user:hunter2@host' },
    });

    expect(args.join(' ')).not.toContain('hunter2');
  });
});
