import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the CLI's settings and sessions, which is not yours. */
export interface TemporaryHome extends Disposable {
  readonly folder: string;
  /** The environment that makes a CLI use it, of either protocol. */
  readonly env: Readonly<Record<string, string>>;
  /** Removes it with all that is in it, once the CLI has ended. Twice is harmless. */
  readonly remove: () => void;
}

/**
 * Makes a folder for the CLI's settings and sessions, so that a test neither reads nor writes yours.
 *
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { startScriptedModel, temporaryHome } from 'copilot-rx/scripted-model';
 *
 * using home = temporaryHome();
 * await using model = await startScriptedModel('Hi.', { env: home.env });
 * await using client = new CopilotClient(model.clientOptions);
 * ```
 */
export function temporaryHome(): TemporaryHome {
  const folder = mkdtempSync(join(tmpdir(), 'copilot-rx-'));
  // A CLI that was killed may be at its last writes.
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 8 });
  // Protocol 2 knows no COPILOT_HOME.
  return { folder, env: { COPILOT_HOME: folder, XDG_STATE_HOME: folder }, remove, [Symbol.dispose]: remove };
}
