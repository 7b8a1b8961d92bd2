import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A program to run, or why there is none. */
export type RuntimeV2 =
  { readonly program: string; readonly reason?: undefined } | { readonly program?: undefined; readonly reason: string };

/**
 * The real CLI that speaks protocol 2 (0.0.411), which the set-up of jest installs.
 *
 * It knows no `COPILOT_HOME`: keep tests apart by `XDG_STATE_HOME`.
 */
export function runtimeV2(): RuntimeV2 {
  const name = `copilot-v2-${process.platform}-${process.arch}`;
  const file = process.platform === 'win32' ? 'copilot.exe' : 'copilot';
  const program = join(__dirname, '../runtimes/v2/node_modules', name, file);
  if (existsSync(program)) return { program };
  return { reason: `${program} is missing. Install it: npm ci --prefix spec/runtimes/v2 --ignore-scripts` };
}
