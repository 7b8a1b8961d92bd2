import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/**
 * Set-up of jest: fetches, once, what specs run and no dependency of ours is. Without a network the specs that need it are
 * skipped and say why.
 */
export default function installRuntimes() {
  const folder = join(import.meta.dirname, '../runtimes/v2');
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return;
  const args = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=1'];
  const { status, error } = spawnSync('npm', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    timeout: 180_000,
  });
  if (status !== 0) console.warn(`The runtime for protocol 2 could not be installed: ${error?.message ?? status}.`);
}
