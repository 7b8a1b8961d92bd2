import { existsSync } from 'node:fs';

/** A browser to run, or why there is none. */
export type Chromium =
  { readonly program: string; readonly reason?: undefined } | { readonly program?: undefined; readonly reason: string };

/** The browser of `CHROMIUM_PATH`, or the one that the system has. */
export function chromium(): Chromium {
  const named = process.env['CHROMIUM_PATH'];
  const program = named ?? usual.find((path) => existsSync(path));
  if (program !== undefined && existsSync(program)) return { program };
  const missing = named === undefined ? `none of ${usual.join(', ')} is there` : `${named} is not there`;
  return { reason: `no Chromium: ${missing}. Install it (apt-get install chromium), or set CHROMIUM_PATH` };
}

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
