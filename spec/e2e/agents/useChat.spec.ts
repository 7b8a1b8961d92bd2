import { chatHandler } from 'copilot-rx/ai-sdk';
import type { ChatHandlerOptions } from 'copilot-rx/ai-sdk';
import { toolCall } from 'copilot-rx/scripted-model';
import type { ModelReply, ScriptedModel } from 'copilot-rx/scripted-model';
import type { Browser, Page } from 'playwright-core';
import { Subject, concat, firstValueFrom } from 'rxjs';
import { serveChatPage } from '../../ai-sdk/support/serveChatPage.js';
import type { ServedPage } from '../../ai-sdk/support/serveChatPage.js';
import { chromium } from '../../support/chromium.js';
import { openBrowser } from '../../support/openBrowser.js';
import { describeAgents } from '../support/describeAgents.js';
import { greet } from '../support/greet.js';

const title = 'useChat of @ai-sdk/react in a browser';
const { reason } = chromium();

if (reason === undefined) describeAgents(title, specs);
else describe.skip(`${title} (SKIPPED: ${reason})`, () => it('is not there', () => {}));

function specs(start: Parameters<Parameters<typeof describeAgents>[1]>[0]): void {
  let browser: Browser;
  let served: ServedPage;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [served, browser] = await Promise.all([serveChatPage(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  beforeEach(() => (complaints = []));
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  /** Opens the page on a chat of its own; resolves to the model. */
  const open = async (
    replies: readonly ModelReply[],
    { plain = false, ...options }: Partial<ChatHandlerOptions> & { plain?: boolean } = {},
  ): Promise<{ model: Promise<ScriptedModel> }> => {
    let made: (model: ScriptedModel) => void = () => undefined;
    const model = new Promise<ScriptedModel>((resolve) => (made = resolve));
    served.handler = chatHandler({
      session: async (_id, responders) => {
        const agent = await start(responders, ...replies);
        made(agent.model);
        return agent.session;
      },
      ...options,
    });
    page = await browser.newPage();
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(`${served.url}/${plain ? '?plain' : ''}`);
    return { model };
  };
  const say = async (text: string) => {
    await page.getByRole('textbox').fill(text);
    await page.getByRole('button', { name: 'Send' }).click();
  };
  const saw = (text: string) => page.locator('article.assistant', { hasText: text }).waitFor();
  const isReady = () => page.locator('#status', { hasText: 'ready' }).waitFor();
  const articles = () => page.locator('article').allTextContents();

  it.each([false, true])('shows an answer while it is written (plain: %s)', async (plain) => {
    const gate = new Subject<never>();
    await open([concat(['Once '], gate, ['upon a time.'])], { plain });
    await say('Tell');
    await saw('Once ');
    expect(await articles()).toEqual(['Tell', 'Once ']);
    gate.complete();
    await saw('Once upon a time.');
    await isReady();
    expect(await articles()).toEqual(['Tell', 'Once upon a time.']);
  });

  it.each([
    ['Approve', 'output-available', false],
    ['Deny', 'output-denied', false],
    ['Approve', 'output-available', true],
  ])('takes an answer by click: %s makes it %s (plain: %s)', async (button, state, plain) => {
    await open([greet(), 'That was it.'], { plain });
    await say('Greet');
    await page.getByRole('button', { name: button }).click();
    await saw('That was it.');
    await isReady();
    expect(await page.locator(`section.${state}`).count()).toBe(1);
    expect(await articles()).toHaveLength(2);
  });

  it('lets the user choose', async () => {
    await open([toolCall('ask_user', { question: 'Which?', choices: ['red', 'blue'] }), 'Blue it is.']);
    await say('Paint');
    await page.getByRole('button', { name: 'blue' }).click();
    await saw('Blue it is.');
    await isReady();
    expect(await page.locator('output').allTextContents()).toEqual([expect.stringContaining('blue')]);
  });

  it.each([false, true])('stops the model (plain: %s)', async (plain) => {
    const { model } = await open([concat(['Once '], new Subject<never>()), 'Still here.'], { plain });
    await say('Tell');
    await saw('Once ');
    const aborted = firstValueFrom((await model).aborted$);
    await page.getByRole('button', { name: 'Stop' }).click();
    await aborted;
    await isReady();
    await say('Are you there?');
    await saw('Still here.');
  });

  it('goes on after a reload, each piece once', async () => {
    const gate = new Subject<never>();
    await open([concat(['Once '], gate, ['upon a time.'])]);
    await say('Tell');
    await saw('Once ');
    await page.reload();
    await saw('Once ');
    expect(await articles()).toEqual(['Tell', 'Once ']);
    gate.complete();
    await saw('Once upon a time.');
    await isReady();
    expect(await articles()).toEqual(['Tell', 'Once upon a time.']);
    await page.reload();
    await saw('Once upon a time.');
    expect(await articles()).toEqual(['Tell', 'Once upon a time.']);
  });

  it('asks again after a reload', async () => {
    await open([greet(), 'That was it.']);
    await say('Greet');
    await page.getByRole('button', { name: 'Approve' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Approve' }).click();
    await saw('That was it.');
    await isReady();
    expect(await articles()).toHaveLength(2);
  });

  it('goes on where a connection broke, each piece once', async () => {
    const gate = new Subject<never>();
    await open([concat(['Once '], gate, ['upon a time.'])]);
    await say('Tell');
    await saw('Once ');
    const again = page.waitForResponse((response) => response.url().endsWith('/stream') && response.status() === 200);
    served.drop();
    await again;
    gate.complete();
    await saw('Once upon a time.');
    await isReady();
    expect(await articles()).toEqual(['Tell', 'Once upon a time.']);
    // A browser notes that a connection broke.
    complaints = complaints.filter((text) => !text.includes('net::ERR'));
  });
}
