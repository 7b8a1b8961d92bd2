import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runtimeV2 } from '../../support/runtimeV2.js';
import type { RealRuntime } from './realRuntime.js';

const root = join(__dirname, '../../..');

/** The terminal chat as it runs from its sources: what to execute, and where. */
export function chatProgram(real: RealRuntime, protocol: 2 | 3) {
  const { program } = protocol === 2 ? runtimeV2() : {};
  return {
    file: process.execPath,
    args: ['--import', pathToFileURL(require.resolve('tsx')).href, join(root, 'chat/main.ts')],
    /** Arguments with which the scripted model answers. */
    model: ['--base-url', real.model.url, '--model', real.model.modelId],
    cwd: real.folder,
    env: {
      ...real.env,
      TSX_TSCONFIG_PATH: join(root, 'chat/tsconfig.json'),
      TMPDIR: real.folder,
      TERM: 'xterm-256color',
      NO_COLOR: undefined,
      FORCE_COLOR: undefined,
      COPILOT_CLI_PATH: program,
    } as Readonly<Record<string, string | undefined>>,
  };
}
