import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inOrder } from 'copilot-rx/scripted-model';
import type { ModelReply, ModelRequest, ModelScript, ScriptedModel } from 'copilot-rx/scripted-model';
import type { CopilotClient, CopilotSession, SessionConfig } from 'copilot-rx';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Observable } from 'rxjs';
import { openChat } from '../../../examples/web-chat/server/openChat.js';
import type { Chat } from '../../../examples/web-chat/server/openChat.js';
import { chromium } from '../../support/chromium.js';
import { openBrowser } from '../../support/openBrowser.js';
import { runtimeV2 } from '../../support/runtimeV2.js';
import { realRuntime } from './realRuntime.js';
import type { RealRuntime } from './realRuntime.js';

/** A chat on the real CLI that is open in a browser. */
export interface OpenWebChat {
  readonly page: Page;
  /** Opens it in another tab. */
  readonly tab: () => Promise<Page>;
  readonly chat: Chat;
  readonly model: ScriptedModel;
  /** What the model was asked in this spec, oldest first. */
  readonly requests: readonly ModelRequest[];
  /** What the browser has complained of; what is left in it at the end fails the spec. */
  readonly complaints: string[];
}

export interface WebChatOptions {
  readonly session?: (session$: Observable<CopilotSession>) => SessionConfig;
  readonly browser?: BrowserContextOptions;
}

export type StartWebChat = (
  options: WebChatOptions,
  ...replies: readonly (ModelReply | ModelScript)[]
) => Promise<OpenWebChat>;

/**
 * Runs specs of the web chat on the real CLIs, in a real browser. Each ends with a look at what the browser complained of: errors,
 * and whatever the page's policy has forbidden. Without a browser they are skipped, and the title says why.
 */
export function describeWebChat(
  title: string,
  protocols: readonly (2 | 3)[],
  specs: (start: StartWebChat, protocol: 2 | 3) => void,
): void {
  const folder = mkdtempSync(join(tmpdir(), 'copilot-rx-web-chat-'));
  const missing = chromium().reason;

  beforeAll(() => {
    if (missing === undefined) buildPage(folder);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 8 }));

  for (const protocol of protocols) {
    const reason = missing ?? (protocol === 2 ? runtimeV2().reason : undefined);
    const describeIt = reason === undefined ? describe : describe.skip;
    describeIt(`${title}, protocol ${protocol}${reason === undefined ? '' : ` (SKIPPED: ${reason})`}`, () => {
      let browser: Browser;
      let runtime: RealRuntime;
      let client: CopilotClient;
      let script: ModelScript;
      let requests: ModelRequest[];
      let complaints: string[];
      let chats: Chat[];
      let contexts: BrowserContext[];

      beforeAll(async () => {
        browser = await openBrowser();
        runtime = await realRuntime(
          (request) => {
            requests.push(request);
            return script(request);
          },
          { protocol },
        );
        client = runtime.client();
      }, 60_000);

      beforeEach(() => {
        requests = [];
        complaints = [];
        chats = [];
        contexts = [];
      });

      afterEach(async () => {
        for (const context of contexts) await context.close();
        for (const chat of chats) await chat.close();
        expect(complaints).toEqual([]);
      });

      afterAll(async () => {
        await browser.close();
        await runtime.close();
      });

      specs(async ({ session = () => ({}), browser: options = {} }, ...replies) => {
        script = inOrder(...replies);
        const { modelId, provider } = runtime.model;
        const chat = await openChat({
          client,
          session: (session$) => ({ model: modelId, provider, ...session(session$) }),
          page: folder,
          port: 0,
          about: { model: 'a scripted model', suggestions: [{ prompt: 'Say hello' }] },
        });
        chats.push(chat);
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
        contexts.push(context);
        const tab = async () => {
          const page = await context.newPage();
          listen(page, complaints);
          await page.goto(chat.url);
          await page.getByRole('textbox', { name: 'Prompt' }).waitFor();
          return page;
        };
        return { page: await tab(), tab, chat, model: runtime.model, requests, complaints };
      }, protocol);
    });
  }
}

function buildPage(folder: string): void {
  const root = join(__dirname, '../../..');
  const rollup = join(dirname(require.resolve('rollup/package.json')), 'dist/bin/rollup');
  const args = [rollup, '--silent', '-c', join(root, 'examples/web-chat/rollup.config.mjs')];
  execFileSync(process.execPath, args, { cwd: root, env: { ...process.env, WEB_CHAT_PAGE: folder }, stdio: 'inherit' });
}

/** Writes down what a browser complains of. What the policy forbids is among it. */
function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
}
