import { styleText } from 'node:util';
import { concat, map, of, pairwise, startWith } from 'rxjs';
import type { OperatorFunction } from 'rxjs';

/** A bit of text, and what it is. */
export interface Piece {
  readonly kind: 'prompt' | 'thought' | 'answer' | 'tool' | 'cost';
  readonly text: string;
}

const styles = { prompt: 'bold', thought: 'dim', answer: undefined, tool: 'cyan', cost: 'dim' } as const;
const titles = { prompt: 'You', thought: 'Thinking', answer: 'Answer', tool: 'Tools', cost: 'Usage' };

/** Sets pieces one behind the other, with a heading wherever another kind begins, and styled if the terminal can. */
export function layOut(): OperatorFunction<Piece, string> {
  return (piece$) =>
    concat(
      piece$.pipe(
        startWith(undefined),
        pairwise(),
        map(([before, piece]) => (piece === undefined ? '' : headingOf(piece, before) + paint(piece))),
      ),
      of('\n'),
    );
}

function headingOf({ kind }: Piece, before: Piece | undefined): string {
  if (before === undefined) return `\n${titles[kind]}\n`;
  if (before.kind === kind) return '';
  return `${before.text.endsWith('\n') ? '\n' : '\n\n'}${titles[kind]}\n`;
}

function paint({ kind, text }: Piece): string {
  const style = styles[kind];
  return style !== undefined && process.stdout.isTTY && process.stdout.hasColors() ? styleText(style, text) : text;
}
