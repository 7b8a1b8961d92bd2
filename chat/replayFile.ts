import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { SessionEvent } from 'copilot-rx';
import { ofType } from 'copilot-rx/operators';
import { replay } from 'copilot-rx/testing';
import { concat, connect, ignoreElements, map, merge, of, take, tap } from 'rxjs';
import type { Observable, OperatorFunction } from 'rxjs';
import type { ReplayFlags } from './flags/parseFlags.js';
import { withoutControls } from './screen/withoutControls.js';
import { showEvents } from './show/showEvents.js';
import { writeLines } from './show/writeEvents.js';
import type { Terminal } from './Terminal.js';

/**
 * Shows a session that was written down, in its own time or another.
 *
 * @stream cold · no replay · emits the exit code and completes · errors with RecordingError, or when the file cannot be read · unsubscribe stops playing
 */
export function replayFile(terminal: Terminal, { file, speed }: ReplayFlags, isJson: boolean): Observable<number> {
  const session = replay(createInterface({ input: createReadStream(file), crlfDelay: Infinity }), { speed });
  const shown$ = session.events$.pipe(isJson ? writeLines(terminal) : showAll(terminal), ignoreElements());
  const played$ = concat(merge(shown$, session.playing$), of(0));
  return merge(played$, terminal.interrupts$.pipe(map(() => 130))).pipe(take(1));
}

/** The prompts, too: nobody has just typed them. */
function showAll(terminal: Terminal): OperatorFunction<SessionEvent, unknown> {
  const { screen, paint } = terminal;
  return (event$) =>
    event$.pipe(
      connect((shared$) =>
        merge(
          shared$.pipe(
            ofType('user.message'),
            tap(({ data }) => screen.print(`\n${paint.accent('›')} ${withoutControls(data.content)}\n`, 'err')),
          ),
          shared$.pipe(showEvents(terminal)),
        ),
      ),
    );
}
