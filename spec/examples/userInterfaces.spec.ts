import type { Browser, Page } from 'playwright-core';
import type { Conversation, SessionEvent } from 'copilot-rx';
import { emptyConversation, toConversation, toExternalStore } from 'copilot-rx/operators';
import type { ExternalStore } from 'copilot-rx/operators';
import { Subject, defer, finalize, from, lastValueFrom, startWith } from 'rxjs';
import type { Observable } from 'rxjs';
import { chromium } from '../support/chromium.js';
import { event } from '../support/events.js';
import { openBrowser } from '../support/openBrowser.js';
import { bundleView, runView } from './support/bundleView.js';

jest.setTimeout(60_000);

const { reason } = chromium();
const describeBrowser = reason === undefined ? describe : describe.skip;

/** One tick holds more than a screen could show. */
const storm = 1_000;
const prompt = event('user.message', { content: 'Count' });
const pieces = (from: number) =>
  Array.from({ length: storm }, (_, index) =>
    event('assistant.message_delta', { messageId: 'm', deltaContent: `${from + index} ` }),
  );
const finished = [
  event('assistant.message', { messageId: 'm', content: 'I have counted.' }),
  event('assistant.turn_end', { turnId: '0' }),
];

describe('user interfaces, without a browser', () => {
  let events: Subject<SessionEvent>;
  let counts: { subscribed: number; listening: number };
  let state$: Observable<Conversation>;

  beforeEach(() => {
    events = new Subject();
    counts = { subscribed: 0, listening: 0 };
    state$ = defer(() => {
      counts.subscribed += 1;
      counts.listening += 1;
      return events.pipe(
        toConversation(),
        finalize(() => (counts.listening -= 1)),
      );
    });
  });

  it('are rendered by React on a server, which subscribes to nothing', async () => {
    const initial = await lastValueFrom(from([prompt]).pipe(toConversation()));
    const { render } = await runView<{ render: (state$: Observable<Conversation>, initial: Conversation) => string }>(`
      import { createElement } from 'react';
      import { renderToString } from 'react-dom/server';
      import { toExternalStore } from 'copilot-rx/operators';
      import { Chat } from './react.js';
      export const render = (state$, initial) =>
        renderToString(createElement(Chat, { store: toExternalStore(state$, initial) }));
    `);

    expect(render(state$, initial)).toBe('<main aria-busy="true"><p class="user">Count</p></main>');
    expect(counts.subscribed).toBe(0);
  });

  it('have signals in Angular: there at once, the same while nothing changes, gone with their injector', async () => {
    interface Signals {
      readonly messages: () => Conversation['messages'];
      readonly draft: () => string | undefined;
      readonly isBusy: () => boolean;
    }
    const { start } = await runView<{ start: (session: object) => { signals: Signals; destroy: () => void } }>(`
      import { Injector, createEnvironmentInjector, runInInjectionContext } from '@angular/core';
      import { injectConversation } from './angular.js';
      export function start(session) {
        const injector = createEnvironmentInjector([], Injector.NULL);
        const signals = runInInjectionContext(injector, () => injectConversation(session));
        return { signals, destroy: () => injector.destroy() };
      }
    `);
    const { signals, destroy } = start({ state$ });
    expect([signals.isBusy(), signals.messages()]).toEqual([false, []]);

    events.next(prompt);
    const messages = signals.messages();
    expect([signals.isBusy(), messages]).toMatchObject([true, [{ content: 'Count' }]]);

    pieces(0).forEach((piece) => events.next(piece));
    // Within the frame that the prompt has begun; an end does not wait for it.
    expect(signals.draft()).toBeUndefined();
    events.complete();
    expect(signals.draft()).toMatch(/^0 1 2 .* 999 $/);
    expect(signals.messages()).toBe(messages);

    destroy();
    expect(counts).toEqual({ subscribed: 1, listening: 0 });
  });

  it('leave with their injector in Angular, and with their scope in Vue', async () => {
    const { angular, vue } = await runView<Record<'angular' | 'vue', (session: object) => () => void>>(`
      import { Injector, createEnvironmentInjector, runInInjectionContext } from '@angular/core';
      import { effectScope } from 'vue';
      import { injectConversation } from './angular.js';
      import { useLatest } from './vue.js';
      export function angular(session) {
        const injector = createEnvironmentInjector([], Injector.NULL);
        runInInjectionContext(injector, () => injectConversation(session));
        return () => injector.destroy();
      }
      export function vue({ state$ }) {
        const scope = effectScope();
        scope.run(() => useLatest(state$, undefined));
        return () => scope.stop();
      }
    `);
    for (const start of [angular, vue]) {
      const leave = start({ state$ });
      expect(counts.listening).toBe(1);
      leave();
      expect(counts.listening).toBe(0);
    }
  });

  it('have a store in Svelte, whether it is the Observable or made of it', async () => {
    const { get, derived } = await runView<{
      get: (store: object) => Conversation;
      derived: (
        store: object,
        select: (conversation: Conversation) => unknown,
      ) => Pick<ExternalStore<unknown>, 'subscribe'>;
    }>(`export { get, derived } from 'svelte/store';`);
    const store = toExternalStore(state$, emptyConversation);
    const asked$ = derived(store, ({ messages }) => messages.at(-1)?.content);
    const seen: unknown[] = [];

    expect(get(state$.pipe(startWith(emptyConversation)))).toBe(emptyConversation);
    expect(get(store)).toBe(emptyConversation);
    const leave = asked$.subscribe((asked) => seen.push(asked));
    events.next(prompt);
    expect(get(store)).toBe(store.getSnapshot());
    expect(seen).toEqual([undefined, 'Count']);
    expect(counts.listening).toBe(1);
    leave();
  });
});

describeBrowser(`user interfaces, in a browser${reason === undefined ? '' : ` (SKIPPED: ${reason})`}`, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  let page: Page;
  let complaints: string[];

  /** A page with what `mount` of the code puts into it. */
  const open = async (code: string) => {
    complaints = [];
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    const script = `${code}
      import { startViewPage } from '../../spec/examples/support/viewPage.js';
      startViewPage(mount, document.querySelector('#app'));`;
    await page.setContent('<!doctype html><div id="app"></div>');
    await page.addScriptTag({ content: await bundleView(script, 'browser') });
    await page.waitForFunction('chat.counts.listening > 0');
  };
  const tell = (events: readonly SessionEvent[]) => page.evaluate(`chat.tell(${JSON.stringify(events)})`);
  afterEach(() => page.close());

  describe.each(['react', 'svelte', 'vue'])('%s', (name) => {
    beforeEach(() => open(`import { mount } from './${name}.js';`));

    it('shows what is written, no more than once a frame, and leaves alone what is finished', async () => {
      await tell([prompt, event('assistant.turn_start', { turnId: '0' })]);
      await page.waitForSelector('main[aria-busy=true] .user');
      await page.evaluate(`
        globalThis.user = document.querySelector('.user');
        globalThis.touched = 0; globalThis.drawn = 0;
        const watch = (target, count) => new MutationObserver(count).observe(target, { subtree: true, childList: true, characterData: true, attributes: true });
        watch(user, () => (touched += 1));
        watch(document.querySelector('main'), () => (drawn += 1));
      `);
      await tell(pieces(0));
      await tell(pieces(storm));
      await page.waitForFunction(`document.querySelector('.draft')?.textContent.endsWith(' ${2 * storm - 1} ')`);

      expect(await page.evaluate('drawn')).toBeLessThanOrEqual(4);
      expect(await page.textContent('.draft')).toMatch(/^0 1 2 /);

      await tell(finished);
      await page.waitForSelector('main[aria-busy=false] .assistant');
      expect(await page.locator('main > *').allTextContents()).toEqual(['Count', 'I have counted.']);
      expect(await page.evaluate(`touched === 0 && user === document.querySelector('.user')`)).toBe(true);
      expect(complaints).toEqual([]);
    });

    it('subscribes once, and leaves with the component', async () => {
      expect(await page.evaluate('chat.counts')).toEqual({ subscribed: 1, listening: 1 });
      await tell([prompt]);
      await page.waitForSelector('.user');
      await page.evaluate('chat.leave()');
      await page.waitForFunction('chat.counts.listening === 0');

      expect(await page.evaluate('chat.counts.subscribed')).toBe(1);
      expect(await page.$('main')).toBeNull();
      expect(complaints).toEqual([]);
    });
  });

  it('show an error in the boundary that React has for it, and try again', async () => {
    await open(`
      import { Component } from 'react';
      import { createRoot } from 'react-dom/client';
      import { emptyConversation, toExternalStore } from 'copilot-rx/operators';
      import { Chat } from './react.js';
      class Boundary extends Component {
        state = {};
        static getDerivedStateFromError = (error) => ({ error });
        render() {
          const again = () => this.setState({ error: undefined });
          return this.state.error ? <button onClick={again}>{this.state.error.message}</button> : this.props.children;
        }
      }
      function mount(target, { state$ }) {
        const store = toExternalStore(state$, emptyConversation);
        const root = createRoot(target);
        root.render(<Boundary><Chat store={store} /></Boundary>);
        return () => root.unmount();
      }`);
    await tell([prompt]);
    await page.waitForSelector('.user');
    await page.evaluate(`chat.fail('The runtime is gone')`);
    await page.getByRole('button', { name: 'The runtime is gone' }).click();
    // What was is there until the next comes.
    await page.waitForSelector('.user');
    await page.waitForFunction('chat.counts.listening === 1');

    expect(await page.evaluate('chat.counts')).toEqual({ subscribed: 2, listening: 1 });
  });
});
