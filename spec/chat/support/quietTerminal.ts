import { NEVER } from 'rxjs';
import { createScreen } from '../../../chat/screen/createScreen.js';
import type { Terminal } from '../../../chat/Terminal.js';
import { plainPaint } from './plainPaint.js';

/** A terminal at which nobody types, and what was written on it. */
export function quietTerminal(options: Partial<Terminal> = {}) {
  const written: string[] = [];
  const output = { columns: 40, rows: 20, write: (text: string) => written.push(text) };
  const terminal: Terminal = {
    screen: createScreen({ out: output, err: output }),
    paint: plainPaint,
    isAttended: true,
    isSet: false,
    typed$: NEVER,
    keys$: NEVER,
    interrupts$: NEVER,
    resized$: NEVER,
    ...options,
  };
  return { terminal, text: () => written.join('') };
}
