import { fromSse } from 'copilot-rx/web';
import { el } from './dom/el.js';
import type { About } from '../shared/About.js';
import { startPage } from './startPage.js';

const at = (path: string) => new URL(path, document.baseURI).href;

fetch(at('about')).then(
  async (response) => startPage(document.body, fromSse(at('session')), (await response.json()) as About),
  () => document.body.replaceChildren(el('p', { role: 'alert' }, 'The server does not answer. Is it running?')),
);
