import type { Token, Tokens } from 'marked';
import type { Mark, Span } from './Span.js';

/** The inline part of Markdown as spans. Line feeds in them are forced breaks. */
export function spansOf(tokens: readonly Token[], marks: readonly Mark[] = []): Span[] {
  return tokens.flatMap((token) => spansOfToken(token as Tokens.Generic, marks));
}

function spansOfToken(token: Tokens.Generic, marks: readonly Mark[]): Span[] {
  switch (token.type) {
    case 'strong':
      return inner(token, [...marks, 'strong']);
    case 'em':
      return inner(token, [...marks, 'emphasis']);
    case 'del':
      return inner(token, [...marks, 'deleted']);
    case 'codespan':
      return [{ text: textOf(token), marks: [...marks, 'code'] }];
    case 'link':
      return linkOf(token, marks);
    case 'image':
      return [{ text: `[${textOf(token) || 'picture'}]`, marks }, ...target(token, marks)];
    case 'br':
      return [{ text: '\n', marks }];
    case 'checkbox':
      return [{ text: token['checked'] === true ? '☑ ' : '☐ ', marks }];
    default:
      return token.tokens === undefined ? [{ text: flat(textOf(token)), marks }] : inner(token, marks);
  }
}

function inner(token: Tokens.Generic, marks: readonly Mark[]): Span[] {
  return spansOf(token.tokens ?? [], marks);
}

/** The address is shown, since a terminal that is copied from keeps no links. */
function linkOf(token: Tokens.Generic, marks: readonly Mark[]): Span[] {
  const text = inner(token, [...marks, 'link']);
  const shown = text.map((span) => span.text).join('');
  const { href } = token as Tokens.Link;
  return href === shown || href === `mailto:${shown}` ? text : [...text, ...target(token, marks)];
}

function target(token: Tokens.Generic, marks: readonly Mark[]): Span[] {
  return [{ text: ` (${(token as Tokens.Link).href})`, marks: [...marks, 'faint'] }];
}

function textOf(token: Tokens.Generic): string {
  return typeof token['text'] === 'string' ? token['text'] : token.raw;
}

/** In a paragraph a line feed is a space. */
function flat(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}
