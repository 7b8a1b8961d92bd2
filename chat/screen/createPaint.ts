import pc from 'picocolors';
import type { Mark, Span } from '../markdown/Span.js';

/** Turns what a text is into how it looks; without colours it stays as it is. */
export interface Paint {
  readonly row: (spans: readonly Span[]) => string;
  readonly faint: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly accent: (text: string) => string;
}

/** What of a stream and of the environment decides on colours. */
export interface ColourSource {
  /** Absent where there is no terminal, as of a stream of Node. */
  readonly isTTY?: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Makes a {@link Paint}: colours on a terminal, unless NO_COLOR is set; and where FORCE_COLOR is. */
export function createPaint({ isTTY, env }: ColourSource): Paint {
  const { NO_COLOR: none, FORCE_COLOR: forced, TERM: term } = env;
  const isForced = forced !== undefined && forced !== '0' && forced !== '';
  const isFit = isTTY === true && term !== 'dumb';
  // Always true or false: on undefined the library decides by itself, for colours wherever CI is set.
  const colours = pc.createColors((isForced || isFit) && (none ?? '') === '');
  const { bold, italic, cyan, underline, strikethrough, dim, green, red } = colours;
  const looks: Readonly<Record<Mark, (text: string) => string>> = {
    strong: bold,
    emphasis: italic,
    code: cyan,
    link: underline,
    deleted: strikethrough,
    heading: (text) => bold(cyan(text)),
    faint: dim,
  };
  return {
    row: (spans) =>
      spans.map(({ text, marks }) => marks.reduce((painted, mark) => looks[mark](painted), text)).join(''),
    faint: dim,
    strong: bold,
    good: green,
    bad: red,
    accent: cyan,
  };
}
