import { blocksOf } from '../../markdown/blocksOf.js';
import type { Block } from '../../markdown/blocksOf.js';
import { el } from '../dom/el.js';
import type { View } from '../dom/View.js';
import { codeView } from './codeView.js';
import { sanitise } from './sanitise.js';

/** A Markdown text that may grow: blocks that stay as they were are not drawn again. */
export function markdownView(): View<string> {
  const element = el('div', { class: 'markdown' });
  const drawn: Drawn[] = [];
  let shown = '';
  return {
    element,
    show: (markdown) => {
      if (markdown === shown) return;
      shown = markdown;
      const blocks = blocksOf(markdown);
      for (const [index, block] of blocks.entries()) {
        const before = drawn[index];
        if (before?.raw === block.raw) continue;
        if (before?.showCode !== undefined && block.code !== undefined) {
          before.showCode(block.code);
          before.raw = block.raw;
          continue;
        }
        const next = draw(block);
        if (before === undefined) element.append(next.element);
        else before.element.replaceWith(next.element);
        drawn[index] = next;
      }
      for (const { element: gone } of drawn.splice(blocks.length)) gone.remove();
    },
  };
}

interface Drawn {
  raw: string;
  readonly element: HTMLElement;
  readonly showCode?: (code: NonNullable<Block['code']>) => void;
}

function draw({ raw, code, toHtml }: Block): Drawn {
  if (code !== undefined) {
    const view = codeView();
    view.show(code);
    return { raw, element: view.element, showCode: view.show };
  }
  return { raw, element: el('div', { class: 'block' }, sanitise(toHtml())) };
}
