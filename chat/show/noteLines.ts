import { clip } from '../screen/clip.js';
import type { Paint } from '../screen/createPaint.js';
import { withoutControls } from '../screen/withoutControls.js';
import type { Piece } from './Piece.js';

/** A note in lines that fit on the screen; of its detail the beginning. */
export function noteLines(
  { tone, text, detail }: Extract<Piece, { kind: 'note' }>,
  columns: number,
  paint: Paint,
): string[] {
  const sign = { good: paint.good('✓'), bad: paint.bad('✗'), plain: paint.accent('·') }[tone];
  const lines = withoutControls(detail)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const shown = lines.slice(0, most).map((line) => paint.faint(`  ${clip(line, columns - 3)}`));
  const rest = lines.length > most ? [paint.faint(`  … ${lines.length - most} more`)] : [];
  return [`${sign} ${clip(withoutControls(text), columns - 3)}`, ...shown, ...rest];
}

const most = 3;
