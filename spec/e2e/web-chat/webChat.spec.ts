import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { httpError, reasoning, toolCall } from 'copilot-rx/scripted-model';
import type { ModelReply } from 'copilot-rx/scripted-model';
import type { Page } from 'playwright-core';
import { NEVER, Subject, concat, filter, firstValueFrom, ignoreElements, of } from 'rxjs';
import { demoSession } from '../../../examples/web-chat/demo/demoSession.js';
import { describeWebChat } from '../support/describeWebChat.js';
import { complaintsOfAccess } from './complaintsOfAccess.js';

jest.setTimeout(60_000);

/** Says something, and the rest when the gate is opened. */
function gated(before: string, after: string): { readonly reply: ModelReply; readonly open: () => void } {
  const gate = new Subject<never>();
  return {
    reply: concat(of(before), gate.pipe(ignoreElements()), of(after)),
    open: () => gate.complete(),
  };
}

const endless = (words: string): ModelReply => concat(of(words), NEVER);

const prompt = (page: Page) => page.getByRole('textbox', { name: 'Prompt' });
const conversation = (page: Page) => page.getByRole('main', { name: 'Conversation' });
const ask = (page: Page, title: string) => page.getByRole('article', { name: title });

async function say(page: Page, words: string): Promise<void> {
  await prompt(page).fill(words);
  await prompt(page).press('Enter');
}

/** Playwright waits until it is there. What is only said aloud is not seen. */
const sees = (page: Page, text: string | RegExp) =>
  conversation(page).locator('.talk').getByText(text).first().waitFor();
const isGone = (page: Page, title: string) => ask(page, title).waitFor({ state: 'detached' });
const screenshots = join(__dirname, '../../../temp/web-chat/screenshots');

describeWebChat('the web chat', [3, 2], (start, protocol) => {
  it('shows an answer while it is written, and then the whole of it', async () => {
    const { reply, open } = gated('The first half, ', 'and **the second**.');
    const { page } = await start({}, reply);

    await say(page, 'Hello');
    await sees(page, 'The first half,');
    expect(await conversation(page).textContent()).not.toContain('the second');
    open();
    await sees(page, 'the second');

    expect(await page.locator('.agent strong').textContent()).toBe('the second');
    expect(await prompt(page).inputValue()).toBe('');
    await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden' });
  });

  it('runs a command when it is allowed by a click', async () => {
    const { page, requests } = await start(
      {},
      toolCall('bash', { command: 'echo from-the-shell', description: 'x' }),
      'Done.',
    );

    await say(page, 'Go');
    await ask(page, 'Run a command?').getByText('echo from-the-shell').waitFor();
    expect(requests).toHaveLength(1);
    await page.getByRole('button', { name: 'Allow once' }).click();
    await isGone(page, 'Run a command?');
    await sees(page, 'Done.');

    expect(requests[1]?.toolResults[0]?.text).toContain('from-the-shell');
    expect(await page.getByRole('region', { name: 'Tool bash: done' }).textContent()).toContain('from-the-shell');
  });

  it('tells the agent why it may not', async () => {
    const { page, requests } = await start({}, toolCall('bash', { command: 'rm -r x', description: 'x' }), 'Then not.');

    await say(page, 'Go');
    await page.getByRole('textbox', { name: 'What to tell the agent when you deny' }).fill('It is still needed.');
    await page.getByRole('button', { name: 'Deny' }).click();
    await sees(page, 'Then not.');

    expect(requests[1]?.toolResults[0]?.text).toContain('It is still needed.');
    await page.getByRole('region', { name: 'Tool bash: failed' }).waitFor();
  });

  it('lets one pick an answer, or give another', async () => {
    const question = toolCall('ask_user', {
      question: 'Which colour?',
      choices: ['red', 'blue'],
      allow_freeform: true,
    });
    const { page, requests } = await start({}, question, question, 'Thank you.');

    await say(page, 'Paint');
    await ask(page, 'Which colour?').getByRole('button', { name: 'blue' }).click();
    await ask(page, 'Which colour?').getByRole('textbox', { name: 'Your answer' }).fill('green, please');
    await page.getByRole('button', { name: 'Answer' }).click();
    await sees(page, 'Thank you.');

    expect(requests[1]?.toolResults[0]?.text).toContain('blue');
    expect(requests[2]?.toolResults[0]?.text).toContain('green, please');
  });

  it('stops in the middle: the request to the model is closed', async () => {
    const { page, model } = await start({}, endless('Once upon a time'), 'The end.');
    const aborted = firstValueFrom(model.aborted$);

    await say(page, 'A story');
    await sees(page, 'Once upon a time');
    await page.getByRole('button', { name: 'Stop' }).click();
    await aborted;
    await sees(page, 'It ends here');

    await say(page, 'And?');
    await sees(page, 'The end.');
  });

  it('catches up when it is reloaded in the middle of a turn', async () => {
    const { reply, open } = gated('Before. ', 'After.');
    const { page, requests } = await start({}, reply);

    await say(page, 'Hello');
    await sees(page, 'Before.');
    await page.reload();
    await sees(page, 'Before.');
    open();
    await sees(page, 'After.');

    expect(await page.locator('.agent .markdown').allTextContents()).toEqual(['Before. After.\n']);
    expect(await page.locator('.user .bubble').allTextContents()).toEqual(['Hello']);
    expect(requests).toHaveLength(1);
  });

  it('is the same in two tabs, and answered in either', async () => {
    const { page: one, tab } = await start({}, toolCall('bash', { command: 'echo hi', description: 'x' }), 'Done.');
    const other = await tab();

    await say(one, 'Go');
    await Promise.all([one, other].map((page) => ask(page, 'Run a command?').waitFor()));
    await other.getByRole('button', { name: 'Allow once' }).click();
    await Promise.all([one, other].map((page) => isGone(page, 'Run a command?')));
    await Promise.all([one, other].map((page) => sees(page, 'Done.')));

    expect(await other.locator('.user .bubble').allTextContents()).toEqual(['Go']);
  });

  it('is stopped by a tab that did not begin it', async () => {
    const { page: one, tab, model } = await start({}, endless('On and on'), 'x');
    const other = await tab();
    const aborted = firstValueFrom(model.aborted$);

    await say(one, 'Go');
    await sees(other, 'On and on');
    await other.getByRole('button', { name: 'Stop' }).click();
    await aborted;

    await Promise.all([one, other].map((page) => sees(page, 'It ends here')));
    expect(await one.getByRole('alert').allTextContents()).not.toContainEqual(expect.stringMatching(/\S/));
  });

  it('is used with nothing but a keyboard', async () => {
    const { page, model } = await start(
      {},
      toolCall('bash', { command: 'echo keys', description: 'x' }),
      endless('I go on'),
    );
    const aborted = firstValueFrom(model.aborted$);

    await page.locator('body').press('Tab');
    await page.keyboard.press('/');
    await page.keyboard.type('Line one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('line two');
    await page.keyboard.press('Enter');
    // what is asked takes the focus; the command can be scrolled, so it comes first
    await page.locator('h3:focus', { hasText: 'Run a command?' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Allow once');
    await page.keyboard.press('Enter');
    await sees(page, 'I go on');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Prompt');
    await page.keyboard.press('Escape');
    await aborted;

    expect(await page.locator('.user .bubble').textContent()).toBe('Line one\nline two');
  });

  it('keeps prompts while one runs, sends them one after the other, and lets one take them back', async () => {
    const { reply, open } = gated('One.', ' Done.');
    const { page, requests } = await start({}, reply, 'Two.');

    await say(page, 'first');
    await sees(page, 'One.');
    await say(page, 'second');
    await say(page, 'third');
    await page.getByRole('region', { name: 'Prompts that wait' }).getByText('third').waitFor();
    await page.getByRole('button', { name: 'Do not send: third' }).click();
    // what waits is found again
    await page.reload();
    await page.getByRole('region', { name: 'Prompts that wait' }).getByText('second').waitFor();
    open();
    await sees(page, 'Two.');

    expect(await page.locator('.user .bubble').allTextContents()).toEqual(['first', 'second']);
    expect(requests).toHaveLength(2);
  });

  it('says in words what went wrong', async () => {
    const { page } = await start({}, httpError(422, { message: 'The model is out of order.', retry: false }));

    await say(page, 'Go');

    await sees(page, /The run failed: .*out of order/);
  });

  if (protocol === 2) return;

  it('remembers what is allowed for the session', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copilot-rx-spec-'));
    const write = (name: string) => toolCall('create', { path: join(folder, name), file_text: 'x' });
    const { page } = await start({}, write('a'), write('b'), 'Done.');

    await say(page, 'Write');
    await page.getByRole('button', { name: 'Allow for this session' }).click();
    await sees(page, 'Done.');

    expect(readdirSync(folder)).toEqual(['a', 'b']);
    rmSync(folder, { recursive: true });
  });

  it('shows a form made from its schema, and what is wrong with it', async () => {
    const { page } = await start(
      { session: demoSession },
      toolCall('book_table', {}),
      ({ toolResults: [result] }) => result!.text,
    );

    await say(page, 'A table');
    const form = ask(page, 'A table at The Marble');
    await form.getByRole('spinbutton', { name: 'Guests' }).fill('20');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('This is needed.').waitFor();
    await form.getByText('At most 12.').waitFor();
    await form.getByRole('textbox', { name: 'Name' }).fill('Ada');
    await form.getByRole('spinbutton', { name: 'Guests' }).fill('4');
    await form.getByRole('combobox', { name: 'Where' }).selectOption('outside');
    await form.getByRole('checkbox', { name: 'Vegetarian' }).check();
    await form.getByRole('button', { name: 'Send' }).click();

    await sees(page, 'A table for 4 is booked outside, in the name of Ada.');
  });

  it('has a plan approved', async () => {
    const plan = toolCall('exit_plan_mode', { summary: '- **One** thing', recommendedAction: 'interactive' });
    const { page, requests } = await start({}, plan, 'Begun.');

    await page.getByRole('combobox', { name: 'What the agent does' }).selectOption('plan');
    await say(page, 'Plan it');
    await ask(page, 'May the agent carry out its plan?').getByText('One').waitFor();
    await page.getByRole('button', { name: 'Interactive' }).click();
    await sees(page, 'Begun.');

    expect(requests[1]?.toolResults[0]?.text).toContain('approved');
  });

  it('sends pictures that are pasted', async () => {
    const { page, requests } = await start(
      { session: () => ({ modelCapabilities: { supports: { vision: true } } }) },
      'A red dot.',
    );
    const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

    await prompt(page).evaluate((element, base64) => {
      const clipboardData = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      clipboardData.items.add(new File([bytes], 'dot.png', { type: 'image/png' }));
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, pixel);
    await page.getByRole('img', { name: 'dot.png' }).waitFor();
    await say(page, 'What is this?');
    await sees(page, 'A red dot.');

    expect(JSON.stringify(requests[0]?.body)).toContain(`data:image/png;base64,${pixel}`);
    expect(await page.locator('.user img').getAttribute('alt')).toBe('dot.png');
  });

  it('shows a sub-agent in a lane of its own', async () => {
    const task = toolCall('task', { agent_type: 'poet', name: 'a', description: 'x', prompt: 'Rhyme.', mode: 'sync' });
    const { page } = await start({ session: demoSession }, task, 'Moon, June.', 'There it is.');

    await say(page, 'A poem');
    await sees(page, 'There it is.');

    const lane = page.locator('.tool .subagent');
    expect(await lane.locator('summary').first().textContent()).toContain('The poet');
    expect(await lane.locator('.markdown').allTextContents()).toContain('Moon, June.\n');
  });

  it('folds reasoning when there is something else to read', async () => {
    const { reply, open } = gated('', 'The answer.');
    const { page } = await start({}, [reasoning('Let me think.'), reply]);

    await say(page, 'Think');
    await page.getByText('Let me think.').waitFor();
    open();
    await sees(page, 'The answer.');

    expect(await page.getByText('Let me think.').isVisible()).toBe(false);
    await page.getByText('Thoughts').click();
    expect(await page.getByText('Let me think.').isVisible()).toBe(true);
  });

  it('lets a model write what it likes, and do no harm', async () => {
    const evil = [
      '<img src="/about?stolen" onerror="document.title = 1">',
      '<script>document.title = 2</script>',
      '<a href="javascript:document.title = 3">click</a>',
      '<div style="position: fixed; inset: 0">over everything</div>',
      '<form action="https://example.com"><input name="a"><button>Go</button></form>',
      '![secret](https://example.com/?secret)',
      '[a](javascript:alert(1)) <iframe src="https://example.com"></iframe> End.',
    ].join('\n\n');
    const { page } = await start({}, evil);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));

    await say(page, 'Be evil');
    await sees(page, 'End.');

    const harmful = 'img, script, iframe, form, button, [style], [onerror], a[href^="javascript"]';
    expect(await page.locator('.markdown').locator(harmful).count()).toBe(0);
    expect(asked.filter((url) => /stolen|example/.test(url))).toEqual([]);
    expect(await page.getByRole('link', { name: 'Picture: secret' }).getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('does not draw again what is finished', async () => {
    const { reply, open } = gated('Being ', 'written.');
    const { page } = await start({}, 'Finished.', reply);

    await say(page, 'One');
    await sees(page, 'Finished.');
    const finished = await page.locator('.agent').first().elementHandle();
    // what is seen of it is kept where the page's own script does not look
    const seen = await page.evaluateHandle((element) => {
      const records: MutationRecord[] = [];
      new MutationObserver((more) => records.push(...more)).observe(element, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      return records;
    }, finished);
    await say(page, 'Two');
    await sees(page, 'Being');
    open();
    await sees(page, 'written.');

    expect(await seen.evaluate((records) => records.length)).toBe(0);
  });

  it('shows the streams as marbles, each with its event', async () => {
    const { page } = await start({}, toolCall('sql', { query: 'SELECT 1', description: 'x' }), 'One.');

    await say(page, 'Count');
    await sees(page, 'One.');
    const diagram = page.getByRole('img', { name: /Marble diagram of \d+ marbles: the latest is idle/ });
    await diagram.focus();
    await diagram.press('Home');
    const json = page.getByLabel('What the marble is, as JSON');
    expect(JSON.parse((await json.textContent())!)).toMatchObject({ type: 'user.message', data: { content: 'Count' } });
    await diagram.press('ArrowRight');
    expect(await page.locator('.chosen').textContent()).toMatch(/^messages: message/);

    await diagram.press('End');
    await diagram.press('Home');
    // the first marble of the first lane
    await page.locator('.marbles').evaluate((element) => (element.scrollLeft = 0));
    await diagram.hover({ position: { x: 89, y: 19 } });
    expect(await page.locator('.chosen').textContent()).toBe('messages: prompt');

    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await page.locator('.count').textContent()).not.toBe('0');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.locator('.count', { hasText: /^0$/ }).waitFor();
    await page.getByRole('button', { name: 'Streams' }).click();
    expect(await diagram.isVisible()).toBe(false);
  });

  it('says so while the server is away, and goes on when it is back', async () => {
    const { reply, open } = gated('Before. ', 'After.');
    const { page, chat, complaints } = await start({}, reply);

    await say(page, 'Hello');
    await sees(page, 'Before.');
    await page.context().route('**/session**', (route) => route.abort());
    chat.server.closeAllConnections();
    await page
      .getByRole('status')
      .filter({ hasText: /connection/i })
      .waitFor();
    open();
    await firstValueFrom(chat.session.state$.pipe(filter(({ status }) => status === 'idle')));
    await page.context().unroute('**/session**');
    await sees(page, 'After.');
    await page
      .getByRole('status')
      .filter({ hasText: /connection/i })
      .waitFor({ state: 'hidden' });

    // the browser says so, too
    expect(complaints.splice(0).filter((complaint) => !complaint.startsWith('Failed to load resource'))).toEqual([]);
    expect(await page.locator('.agent .markdown').allTextContents()).toEqual(['Before. After.\n']);
  });

  it('has a name and a role for everything that can be used, and enough contrast', async () => {
    const { page } = await start(
      { session: demoSession, browser: { reducedMotion: 'reduce' } },
      [reasoning('Hm.'), toolCall('sql', { query: 'SELECT 1', description: 'x' }), toolCall('book_table', {})],
      'x',
    );

    await say(page, 'A table');
    await ask(page, 'A table at The Marble').waitFor();

    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      expect(await page.evaluate(complaintsOfAccess)).toEqual([]);
    }
    for (const role of ['banner', 'main', 'contentinfo', 'complementary'] as const)
      expect(await page.getByRole(role).count()).toBe(1);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    // finished text is said aloud, politely
    await page.getByRole('button', { name: 'Decline' }).click();
    await page.getByRole('log').getByText('x').waitFor({ state: 'attached' });
    expect(await page.getByRole('log').getAttribute('aria-live')).toBe('polite');
  });

  it.each(['light', 'dark'] as const)('can be looked at: %s', async (scheme) => {
    const { reply, open } = gated('Here is **some** text', ' and its end.');
    const { page } = await start(
      { browser: { colorScheme: scheme } },
      [
        reasoning('I will ask the shell.'),
        'Let me see.',
        toolCall('bash', { command: 'echo hello', description: 'Greet' }),
      ],
      [
        '# Found\n\nIt says `hello`:\n\n```ts\nconst greeting = "hello";\n```\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n',
        reply,
      ],
    );

    await say(page, 'What does the shell say?');
    await ask(page, 'Run a command?').waitFor();
    await page.screenshot({ path: join(screenshots, `ask-${scheme}.png`) });
    await page.getByRole('button', { name: 'Allow once' }).click();
    await sees(page, 'some');
    await page.screenshot({ path: join(screenshots, `answer-${scheme}.png`) });
    open();
    await sees(page, 'and its end.');

    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe(scheme === 'dark' ? 'rgb(19, 17, 24)' : 'rgb(251, 250, 252)');
    await page.getByRole('button', { name: 'Dark' }).click();
    const toggled = await page.getByRole('button', { name: 'Dark' }).getAttribute('aria-pressed');
    expect(toggled).toBe(String(scheme === 'light'));
  });
});
