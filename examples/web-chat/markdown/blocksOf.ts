import { Marked } from 'marked';

/**
 * The blocks that a Markdown text is made of, each with the text it was made from. While a text grows only its last block
 * changes, so the ones before need not be drawn again.
 */
export function blocksOf(markdown: string): readonly Block[] {
  const tokens = markdowns.lexer(markdown);
  // References such as [1]: https://… are known to the whole text.
  const { links } = tokens;
  return tokens
    .filter(({ type }) => type !== 'space' && type !== 'def')
    .map((token) => ({
      raw: token.raw,
      code: token.type === 'code' ? { language: String(token.lang ?? ''), text: String(token.text) } : undefined,
      toHtml: () => markdowns.parser(Object.assign([token], { links })),
    }));
}

export interface Block {
  readonly raw: string;
  /** Of a block of code. */
  readonly code: { readonly language: string; readonly text: string } | undefined;
  /** As HTML that nobody has looked at yet: it has to be sanitised. */
  readonly toHtml: () => string;
}

/** HTML in Markdown is shown as it is written, but for a few tags without attributes: no page is made by a model. */
const markdowns = new Marked({
  gfm: true,
  renderer: { html: ({ text }) => (harmless.test(text) ? text : escaped(text)) },
});

const harmless = /^<\/?(?:b|br|em|i|kbd|s|strong|sub|sup) *\/?>$/i;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
