import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the CLI's settings and sessions that is not yours: nothing of yours is read or written. */
export function temporaryHome() {
  const folder = mkdtempSync(join(tmpdir(), 'copilot-rx-example-'));
  return {
    env: { COPILOT_HOME: folder },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
