import type { CopilotSession } from 'copilot-rx';
import { EMPTY, catchError, concat, defer, switchMap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Outcome } from './commands/Command.js';
import { commands } from './commands/commands.js';
import { showTurn } from './show/showTurn.js';
import type { World } from './World.js';

/**
 * Does what was typed: a command, or a turn. What goes wrong is said, and ends nothing else.
 *
 * @stream cold · no replay · emits what comes of a command; completes when it is done · never errors · unsubscribe aborts it
 */
export function perform(world: World, session: CopilotSession, text: string): Observable<Outcome> {
  const { screen } = world.terminal;
  const [, name, argument = ''] = /^\/(\w+|\?)(?:\s+(.*))?$/s.exec(text) ?? [];
  const emptyLine$ = defer(() => {
    screen.print('', 'err');
    return EMPTY;
  });
  const done$ = defer(() =>
    name === undefined ? takeTurn(world, session, text) : run(world, session, name, argument.trim()),
  );
  return concat(
    emptyLine$,
    done$.pipe(
      catchError((error: unknown) => {
        world.say(error);
        return EMPTY;
      }),
    ),
    emptyLine$,
  );
}

function takeTurn({ terminal }: World, session: CopilotSession, prompt: string): Observable<never> {
  const { screen, paint } = terminal;
  return showTurn(terminal, session, prompt).pipe(
    switchMap((end) => {
      if (end === 'stopped') screen.print(paint.faint('Stopped. Ctrl-C again quits.'), 'err');
      return EMPTY;
    }),
  );
}

function run(world: World, session: CopilotSession, name: string, argument: string): Observable<Outcome> {
  const command = commands.find((one) => one.name === name || one.aliases?.includes(name) === true);
  if (command === undefined) throw new Error(`There is no command /${name}. /help lists them.`);
  return command.run(world, session, argument);
}
