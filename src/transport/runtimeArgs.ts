import type { LaunchOptions } from './LaunchOptions.js';
import { authTokenVariable } from './runtimeEnv.js';

/** The arguments every way of launching shares. Secrets are never among them: any user of the machine can read an argv. */
export function runtimeArgs({ cliArgs, logLevel, githubToken, useLoggedInUser }: LaunchOptions): string[] {
  return [
    ...(cliArgs ?? []),
    '--headless',
    '--log-level',
    logLevel ?? 'info',
    ...(githubToken === undefined ? [] : ['--auth-token-env', authTokenVariable]),
    ...((useLoggedInUser ?? githubToken === undefined) ? [] : ['--no-auto-login']),
  ];
}
