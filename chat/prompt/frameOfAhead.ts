import { clip } from '../screen/clip.js';
import type { Frame } from '../screen/Frame.js';
import { withoutControls } from '../screen/withoutControls.js';
import type { Terminal } from '../Terminal.js';
import type { Ahead } from './Ahead.js';
import { frameOf } from './frameOf.js';

/** What was typed as it is drawn: a row for what waits to be taken, and the prompt, which is there when it is asked for or begun. */
export function frameOfAhead({ sent, draft }: Ahead, { screen, paint }: Terminal, isAsked: boolean): Frame | undefined {
  const columns = screen.columns();
  const shown = sent.slice(0, most).map((text) => `› ${clip(withoutControls(text), columns - 3)}`);
  const more = sent.length > most ? [`  … ${sent.length - most} more`] : [];
  const above = [...shown, ...more].map(paint.faint);
  if (!isAsked && draft.text === '') return above.length === 0 ? undefined : { rows: above };
  // one row is for what is waited for
  const { rows, cursor } = frameOf(draft, { columns, height: screen.height() - above.length - 1 }, paint);
  return { rows: [...above, ...rows], cursor: { row: above.length + cursor.row, column: cursor.column } };
}

const most = 3;
