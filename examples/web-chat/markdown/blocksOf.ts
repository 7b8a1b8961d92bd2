import { marked } from 'marked';

/**
 * The blocks that a Markdown text is made of, each with the text it was made from. While a text grows only its last block
 * changes, so the ones before need not be drawn again.
 */
export function blocksOf(markdown: string): readonly Block[] {
  const tokens = marked.lexer(markdown, { gfm: true });
  // References such as [1]: https://… are known to the whole text.
  const { links } = tokens;
  return tokens
    .filter(({ type }) => type !== 'space' && type !== 'def')
    .map((token) => ({
      raw: token.raw,
      code: token.type === 'code' ? { language: String(token.lang ?? ''), text: String(token.text) } : undefined,
      toHtml: () => marked.parser(Object.assign([token], { links }), { gfm: true }),
    }));
}

export interface Block {
  readonly raw: string;
  /** Of a block of code. */
  readonly code: { readonly language: string; readonly text: string } | undefined;
  /** As HTML that nobody has looked at yet: it has to be sanitised. */
  readonly toHtml: () => string;
}
