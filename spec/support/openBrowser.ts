import { chromium as playwright } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { chromium } from './chromium.js';

/** A headless browser that talks to nobody but the pages it is shown. */
export async function openBrowser(): Promise<Browser> {
  const { program, reason } = chromium();
  if (program === undefined) throw new Error(reason);
  return playwright.launch({
    executablePath: program,
    args: [
      // containers have no user namespaces, and run as root
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
