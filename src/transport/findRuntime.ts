import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { RuntimeNotFoundError } from '../errors/RuntimeNotFoundError.js';
import type { RuntimeCommand } from './RuntimeCommand.js';

/** What finding the runtime depends on. */
export interface FindRuntimeOptions {
  readonly cliPath?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where to look for an installed `@github/copilot`, upwards; relative paths start here. */
  readonly from: readonly string[];
}

/**
 * Finds the Copilot CLI: the `cliPath` option, else COPILOT_CLI_PATH, else the platform's program of an installed
 * `@github/copilot`, else `copilot` on PATH. A name that is given but not there is an error, never a reason to go on.
 *
 * @throws RuntimeNotFoundError with the places that were looked at.
 */
export function findRuntime({ cliPath, env, from }: FindRuntimeOptions): RuntimeCommand {
  const named = cliPath ?? env['COPILOT_CLI_PATH'];
  if (named !== undefined && named !== '') {
    const origin = cliPath === undefined ? 'COPILOT_CLI_PATH' : 'cliPath';
    const path = isBareName(named) ? onPath(named, env) : resolve(from[0] ?? '.', named);
    if (path !== undefined && isFile(path)) return asCommand(path);
    throw new RuntimeNotFoundError([`${origin} (${path ?? `${named} on PATH`})`]);
  }
  const packages = platformPackages();
  const path = installed(packages, from) ?? onPath('copilot', env);
  if (path !== undefined) return asCommand(path);
  throw new RuntimeNotFoundError([
    'the option cliPath (not given)',
    'COPILOT_CLI_PATH (not set)',
    ...from.map((folder) => `${packages.join(' or ')} installed for ${folder}`),
    'copilot on PATH',
  ]);
}

function isBareName(name: string): boolean {
  return !isAbsolute(name) && !name.includes('/') && !name.includes('\\');
}

/** A script runs under the very node that runs us. */
function asCommand(path: string): RuntimeCommand {
  return /\.[cm]?js$/.test(path) ? { file: process.execPath, args: [path] } : { file: path, args: [] };
}

/** npm installs the one that fits the machine's C library, so the first that is there is right. */
function platformPackages(): string[] {
  const systems = process.platform === 'linux' ? ['linux', 'linuxmusl'] : [process.platform];
  return systems.map((system) => `@github/copilot-${system}-${process.arch}`);
}

function installed(packages: readonly string[], from: readonly string[]): string | undefined {
  for (const folder of from) {
    const launcher = resolveFrom(folder, '@github/copilot/package.json');
    for (const name of packages) {
      // The package's entry is the program itself. Package managers that do not hoist put it beside the launcher only.
      const program = resolveFrom(folder, name) ?? (launcher && resolveFrom(launcher, name));
      if (program && isFile(program)) return program;
    }
  }
  return undefined;
}

function resolveFrom(folder: string, specifier: string): string | undefined {
  try {
    return createRequire(join(folder, 'noop.js')).resolve(specifier);
  } catch {
    return undefined; // Not installed there: the next place is looked at, and the error lists them all.
  }
}

function onPath(name: string, env: FindRuntimeOptions['env']): string | undefined {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, executable(name))).find(isExecutable);
}

function executable(name: string): string {
  return process.platform === 'win32' && !name.endsWith('.exe') ? `${name}.exe` : name;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isExecutable(path: string): boolean {
  if (!isFile(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
