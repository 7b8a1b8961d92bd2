import type { CodeBlock } from './CodeBlock.js';

const fence = /^(?<indent>[ \t]*(?:\* ?)?)```ts\n(?<code>[^]*?)^\k<indent>```$/gm;

/** The ```ts blocks of a page of Markdown, or of the doc comments of a source file. */
export function codeBlocksIn(file: string, text: string): CodeBlock[] {
  return [...text.matchAll(fence)].map((match) => {
    const { indent = '', code = '' } = match.groups ?? {};
    const before = text.slice(0, match.index).split('\n').length;
    const lines = code
      .split('\n')
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trim().slice(1)));
    return { file, line: before + 1, code: lines.join('\n') };
  });
}
