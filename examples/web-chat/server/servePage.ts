import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files of the page, by path. */
const files: Readonly<Record<string, readonly [name: string, type: string]>> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/page.js.map': ['page.js.map', 'application/json'],
  '/styles.css': ['styles.css', 'text/css; charset=utf-8'],
  '/icon.svg': ['icon.svg', 'image/svg+xml'],
};

/**
 * What the page may do: run its own script, talk to where it came from, show pictures that it holds itself. A model that is talked into
 * writing something evil finds no way out.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify',
].join('; ');

const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** A file of the built page; `undefined` for other paths. */
export async function servePage(folder: string, path: string): Promise<Response | undefined> {
  const file = files[path];
  if (file === undefined) return undefined;
  const [name, type] = file;
  return new Response(await readFile(join(folder, name)), { headers: { ...headers, 'content-type': type } });
}
