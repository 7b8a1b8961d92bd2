import { onHostExit } from './hostExit.js';

/** How long those that are told to go may take. */
const patienceMs = 500;

/**
 * Ends what is left of a process group whose leader has ended: children such as MCP servers, which a runtime that crashed could
 * not take along. They are told to go, and killed if they stay, or if this process ends before that.
 */
export function endGroup(leader: number): void {
  // Windows has no such groups.
  if (process.platform === 'win32' || !signal(leader, 'SIGTERM')) return;
  const kill = () => {
    forget();
    signal(leader, 'SIGKILL');
  };
  const forget = onHostExit(kill);
  setTimeout(kill, patienceMs).unref();
}

/** False when nobody is left. The number is nobody else's as long as one member lives, and never looked at later than that. */
function signal(leader: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(-leader, name);
  } catch {
    return false;
  }
}
