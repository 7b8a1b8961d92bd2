import { EMPTY, defer, mergeMap, takeUntil } from 'rxjs';
import { whileBusy } from '../show/whileBusy.js';
import type { Command } from './Command.js';

/** `/compact`: puts a summary in the place of what was said. */
export const compact: Command = {
  name: 'compact',
  argument: '[what to keep]',
  about: 'puts a summary in the place of what was said',
  run: ({ terminal }, session, argument) =>
    defer(() => session.history.compact(argument === '' ? {} : { customInstructions: argument })).pipe(
      whileBusy(terminal, 'Summing up'),
      mergeMap(({ tokensRemoved }) => {
        terminal.screen.print(`Summed up: ${tokensRemoved} tokens less.`, 'err');
        return EMPTY;
      }),
      takeUntil(terminal.interrupts$),
    ),
};
