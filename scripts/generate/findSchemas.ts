import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { findRuntime } from '../../src/transport/findRuntime.js';
import type { ApiSchema, EventsSchema, RuntimeSchemas } from './RuntimeSchemas.js';

/**
 * Reads the schemas of the CLI that is installed here. They are inside its program, which unpacks itself when it is first run; so
 * it is run, offline, and told where to.
 *
 * @throws Error when there is no CLI for this platform, or no schemas in it.
 */
export function findSchemas(root: string): RuntimeSchemas {
  const { file } = findRuntime({ env: { PATH: '' }, from: [root] });
  const cache = path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'copilot');
  execFileSync(file, ['--version'], {
    env: { ...process.env, COPILOT_PKG_CACHE_HOME: cache, COPILOT_AUTO_UPDATE: 'false', COPILOT_OFFLINE: 'true' },
    stdio: 'ignore',
  });
  const packageFolder = path.dirname(file);
  const { version } = readJson(path.join(packageFolder, 'package.json')) as { version: string };
  const platform = path.basename(packageFolder).replace('copilot-', '');
  const schemas = path.join(cache, 'pkg', platform, version, 'schemas');
  return {
    version,
    api: readJson(path.join(schemas, 'api.schema.json')) as ApiSchema,
    events: readJson(path.join(schemas, 'session-events.schema.json')) as EventsSchema,
  };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
