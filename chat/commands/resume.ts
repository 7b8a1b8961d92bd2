import type { SessionMetadata } from 'copilot-rx';
import { EMPTY, defer, map, switchMap, takeUntil } from 'rxjs';
import { whileBusy } from '../show/whileBusy.js';
import { leaving } from './leaving.js';
import type { Command } from './Command.js';

const most = 30;

/** `/resume`: goes on with a session of before. */
export const resume: Command = {
  name: 'resume',
  argument: '[id]',
  about: 'lists the sessions of before, or goes on with one (the beginning of its id will do)',
  run: ({ client, dialogs, terminal }, { sessionId }, argument) =>
    defer(() => client.listSessions()).pipe(
      whileBusy(terminal, 'Listing the sessions'),
      switchMap((all) => {
        const others = all.filter((one) => one.sessionId !== sessionId);
        const fitting = others.filter((one) => one.sessionId.startsWith(argument));
        if (argument !== '' && fitting[0] !== undefined) return [fitting[0].sessionId];
        if (argument !== '') throw new Error(`There is no session ${argument} to resume. /resume lists them.`);
        if (others.length > 0) return dialogs.choose('Go on with which session?', others.slice(0, most).map(choiceOf));
        terminal.screen.print('There is no other session to resume.', 'err');
        return EMPTY;
      }),
      map((id) => ({ open: { id } })),
      takeUntil(leaving(terminal)),
    ),
};

function choiceOf({ sessionId, name, summary, modifiedTime, context }: SessionMetadata) {
  const when = modifiedTime.slice(0, 16).replace('T', ' ');
  return {
    name: `${when}  ${(name ?? summary ?? sessionId).split('\n')[0] ?? ''}`,
    description: [context?.cwd, sessionId].filter((text) => text !== undefined).join('  '),
    value: sessionId,
  };
}
