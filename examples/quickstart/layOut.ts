import { styleText } from 'node:util';
import { concat, map, of, pairwise, startWith } from 'rxjs';
import type { OperatorFunction } from 'rxjs';

/** A bit of text, and what it is. */
export interface Piece {
  readonly kind: 'prompt' | 'thought' | 'answer' | 'tool' | 'cost';
  readonly text: string;
}

const styles = { prompt: 'bold', thought: 'dim', answer: 'reset', tool: 'cyan', cost: 'dim' } as const;
const titles = { prompt: 'You', thought: 'Thinking', answer: 'Answer', tool: 'Tools', cost: 'Usage' };

/** Sets pieces one behind the other, with a heading wherever another kind begins, and colours if the terminal has them. */
export function layOut(): OperatorFunction<Piece, string> {
  const paint = process.stdout.isTTY && process.stdout.hasColors() ? styleText : (_style: string, text: string) => text;

  return (piece$) =>
    concat(
      piece$.pipe(
        startWith(undefined),
        pairwise(),
        map(([before, piece]) => {
          if (piece === undefined) return '';
          const heading = before?.kind === piece.kind ? '' : `${gapAfter(before)}${titles[piece.kind]}\n`;
          return heading + paint(styles[piece.kind], piece.text);
        }),
      ),
      of('\n'),
    );
}

function gapAfter(piece: Piece | undefined): string {
  if (piece === undefined) return '\n';
  return piece.text.endsWith('\n') ? '\n' : '\n\n';
}
