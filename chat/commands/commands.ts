import { EMPTY, defer, of } from 'rxjs';
import type { World } from '../World.js';
import type { Command } from './Command.js';
import { compact } from './compact.js';
import { mode } from './mode.js';
import { model } from './model.js';
import { resume } from './resume.js';
import { usage } from './usage.js';

/** All commands, in the order in which `/help` lists them. */
export const commands: readonly Command[] = [
  model,
  mode,
  resume,
  compact,
  usage,
  {
    name: 'new',
    aliases: ['clear'],
    about: 'begins a new session; the old one can be resumed',
    run: () => of({ open: 'new' }),
  },
  {
    name: 'help',
    aliases: ['?'],
    about: 'shows this',
    run: ({ terminal }) =>
      defer(() => {
        showHelp(terminal);
        return EMPTY;
      }),
  },
  { name: 'exit', aliases: ['quit'], about: 'quits, as Ctrl-D does', run: () => of({ exit: 0 }) },
];

function showHelp({ screen, paint }: World['terminal']): void {
  const lines = commands.map(({ name, aliases = [], argument = '', about }) => {
    const names = [name, ...aliases].map((each) => `/${each}`).join(', ');
    return `  ${paint.accent(`${names} ${argument}`.padEnd(24))} ${about}`;
  });
  const keys = [
    '  Alt-Enter, Ctrl-J or \\ at the end of a line begin a new line; what is pasted keeps its own.',
    '  Up and down go through earlier prompts. Ctrl-C stops the turn, or empties the prompt; twice it quits.',
    '  What you type while it answers is sent when it has answered.',
  ];
  screen.print([...lines, '', ...keys.map(paint.faint)].join('\n'), 'err');
}
