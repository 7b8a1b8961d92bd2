import { ReplaySubject, Subject, filter, fromEvent, map, merge, share, takeUntil } from 'rxjs';
import { isInterrupt } from './keyboard/isInterrupt.js';
import { keysOf } from './keyboard/keysOf.js';
import { createPaint } from './screen/createPaint.js';
import { createScreen } from './screen/createScreen.js';
import type { Terminal } from './Terminal.js';

/** A terminal, and how to leave it as it was. */
export interface OpenTerminal {
  readonly terminal: Terminal;
  readonly close: () => void;
}

/** Takes the process' own screen and keyboard, as far as they are ones. Whoever only passes something on asks nobody. */
export function openTerminal(): OpenTerminal {
  const { stdin, stdout, stderr, env } = process;
  const isAttended = stdin.isTTY && stderr.isTTY;
  const closing$ = new ReplaySubject<void>(1);
  const typed = new Subject<string>();
  const keys$ = typed.pipe(keysOf(), share());
  const interrupts = new Subject<void>();
  const ctrlC$ = keys$.pipe(filter(isInterrupt));
  merge(ctrlC$, fromEvent(process, 'SIGINT'))
    .pipe(
      map(() => undefined),
      takeUntil(closing$),
    )
    .subscribe(interrupts);
  const raw = (isRaw: boolean) => {
    if (!isAttended) return;
    stdin.setRawMode(isRaw);
    // what is pasted is marked
    stderr.write(isRaw ? '\u001b[?2004h' : '\u001b[?2004l');
  };
  // each later write fails anew, and would end the program
  stdout.on('error', () => undefined);
  const restore = () => raw(false);
  if (isAttended) {
    raw(true);
    process.once('exit', restore);
    fromEvent(stdin.setEncoding('utf8'), 'data')
      .pipe(
        map((data) => String(data)),
        takeUntil(merge(closing$, fromEvent(stdin, 'end'))),
      )
      .subscribe(typed);
  }
  return {
    terminal: {
      screen: createScreen({ out: stdout, err: stderr }),
      paint: createPaint({ isTTY: stdout.isTTY, env }),
      isAttended,
      isSet: stdout.isTTY,
      typed$: typed.asObservable(),
      keys$,
      interrupts$: interrupts.asObservable(),
      resized$: fromEvent(stdout, 'resize').pipe(map(() => undefined)),
    },
    close: () => {
      closing$.next();
      process.off('exit', restore);
      restore();
      stdin.pause();
    },
  };
}
