import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const build = join(root, 'dist/index.mjs');
const peer = join(root, 'bench/peer');

/** Makes sure that there is a build to measure, and the official SDK in its version of the lock file. */
export function prepare(): { readonly officialVersion: string } {
  if (!existsSync(build)) npm(['run', '--silent', 'build']);
  if (isStale())
    console.error('dist/ is older than src/ and is measured as it is. For the sources of now: npm run build');
  const locked = versionIn(readJson(join(peer, 'package-lock.json')).packages?.[sdk]);
  const installed = join(peer, sdk, 'package.json');
  if (!existsSync(installed) || versionIn(readJson(installed)) !== locked) {
    // Optional is the CLI itself (130 MB), which is not measured.
    npm(['ci', '--prefix', peer, '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund']);
  }
  return { officialVersion: locked };
}

const sdk = 'node_modules/@github/copilot-sdk';

interface Manifest {
  readonly version?: string;
  readonly packages?: Readonly<Record<string, Manifest>>;
}

function readJson(path: string): Manifest {
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

function versionIn(manifest: Manifest | undefined): string {
  if (manifest?.version === undefined) {
    throw new Error('bench/peer/package-lock.json names no version of @github/copilot-sdk: install it there with npm.');
  }
  return manifest.version;
}

function isStale(): boolean {
  const built = statSync(build).mtimeMs;
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return sources.some((path) => path.endsWith('.ts') && statSync(join(root, 'src', path)).mtimeMs > built);
}

function npm(args: string[]): void {
  try {
    // What it says goes to stderr: stdout is for the result.
    execFileSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  } catch (cause) {
    throw new Error(`\`npm ${args.join(' ')}\` failed: mend what it says above, then run the bench again.`, { cause });
  }
}
