import type { AgentMode } from 'copilot-rx';
import { EMPTY, concatMap, defer, of, switchMap, takeUntil } from 'rxjs';
import type { Command } from './Command.js';
import { leaving } from './leaving.js';

const modes: readonly { readonly value: AgentMode; readonly name: string }[] = [
  { value: 'interactive', name: 'interactive: talks and works with you' },
  { value: 'plan', name: 'plan: only makes a plan, and asks you before it is carried out' },
  { value: 'autopilot', name: 'autopilot: works alone' },
];

/** `/mode`: what the agent is up to. */
export const mode: Command = {
  name: 'mode',
  argument: '[mode]',
  about: 'whether it works with you, plans, or works alone',
  run: ({ dialogs, terminal }, session, argument) => {
    const named = modes.find(({ value }) => value === argument);
    if (named === undefined && argument !== '')
      throw new Error(`There is no mode ${argument}. There is: ${modes.map(({ value }) => value).join(', ')}.`);
    const chosen$ = dialogs.choose('How is it to work?', modes).pipe(takeUntil(leaving(terminal)));
    return (named === undefined ? chosen$ : of(named.value)).pipe(
      concatMap((value) => defer(() => session.setMode(value)).pipe(switchMap(() => [value]))),
      concatMap((value) => {
        terminal.screen.print(`The mode is now ${value}.`, 'err');
        return EMPTY;
      }),
    );
  },
};
