/**
 * Takes the pictures of the web chat in docs/images: a real run on the real CLI, in a real browser, light and dark.
 * Run: npm run pictures:web
 */
import { join } from 'node:path';
import { CopilotClient } from 'copilot-rx';
import type { Browser } from 'playwright-core';
import { prepare } from '../../examples/quickstart/prepare.js';
import { demoScript, suggestions } from '../../examples/web-chat/demo/demoScript.js';
import { demoSession } from '../../examples/web-chat/demo/demoSession.js';
import { openChat } from '../../examples/web-chat/server/openChat.js';
import { pageFolder } from '../../examples/web-chat/server/pageFolder.js';
import { openBrowser } from '../../spec/support/openBrowser.js';

const nobody = { live: false, baseUrl: undefined, model: undefined, apiKey: undefined };
const folder = join('docs', 'images');

await using stage = await prepare(nobody, demoScript);
await using client = new CopilotClient(stage.client);
const browser = await openBrowser();
for (const scheme of ['light', 'dark'] as const) await take(browser, scheme);
await browser.close();

async function take(from: Browser, colorScheme: 'light' | 'dark'): Promise<void> {
  await using chat = await openChat({
    client,
    session: (session$) => ({ ...stage.session, ...demoSession(session$) }),
    page: pageFolder,
    port: 0,
    about: { model: stage.model, suggestions },
  });
  const viewport = { width: 1280, height: 800 };
  const page = await from.newPage({ colorScheme, viewport, reducedMotion: 'reduce' });
  await page.goto(chat.url);
  await page.getByRole('button', { name: 'Show me around' }).click();
  await page.getByRole('button', { name: 'Allow once' }).click();
  await page.getByRole('button', { name: 'Some code' }).waitFor();
  // the permission, as a marble
  const diagram = page.getByRole('img', { name: /Marble diagram/ });
  await diagram.press('Home');
  const chosen = page.locator('.chosen');
  while (!((await chosen.textContent()) ?? '').startsWith('asks: shell')) await diagram.press('ArrowRight');
  await page.evaluate(
    "document.querySelector('.marbles').scrollBy(1e6, 0), document.querySelector('.marbles').scrollBy(-70, 0)",
  );
  await page.evaluate('document.activeElement.blur()');
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, `web-chat-${colorScheme}.png`) });
  await page.close();
}
