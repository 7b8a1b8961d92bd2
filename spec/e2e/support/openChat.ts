import type * as Pty from '@lydell/node-pty';
import { descendantsOf, untilGone } from '../../support/processes.js';
import { chatProgram } from './chatProgram.js';
import { createScreenReader } from './createScreenReader.js';
import type { RealRuntime } from './realRuntime.js';

/** Somebody at a terminal, in which the chat runs. */
export interface OpenChat {
  readonly pid: number;
  /** All that was ever on the screen. */
  readonly text: () => string;
  /** Resolves to the whole screen when it shows something; rejects when the chat ends before, or when it takes too long. */
  readonly shows: (wanted: string | RegExp) => Promise<string>;
  /** Resolves when there is nothing below the prompt, and nothing in it. */
  readonly isReady: () => Promise<string>;
  readonly type: (keys: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  /** The exit code. */
  readonly ended: Promise<number>;
  /** The processes that it has started. */
  readonly started: () => number[];
  /** Ends it with all that it has started, if it has not ended yet. */
  readonly close: () => Promise<void>;
}

/** Why there are no terminals here, if there are none. */
export function missingPty(): string | undefined {
  try {
    loadPty();
    return undefined;
  } catch (error) {
    return (error as Error).message.split('\n')[0];
  }
}

/** What somebody presses. */
export const keys = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  ctrlU: '\u0015',
  escape: '\u001b',
};

// only a chat that hangs is waited for in vain: on a busy machine it takes its time to start
const patienceMs = 60_000;

/** Runs the chat in a pseudo-terminal. */
export function openChat(
  real: RealRuntime,
  { protocol = 3, args }: { readonly protocol?: 2 | 3; readonly args?: readonly string[] } = {},
): OpenChat {
  const { file, args: program, model, cwd, env } = chatProgram(real, protocol);
  const screen = createScreenReader(80);
  const pty = loadPty().spawn(file, [...program, ...(args ?? model)], {
    cols: 80,
    rows: 24,
    cwd,
    env: given(env),
  });
  const lookers = new Set<() => void>();
  const look = () => {
    for (const looker of lookers) looker();
  };
  let code: number | undefined;
  pty.onData((data) => {
    screen.read(data);
    look();
  });
  const ended = new Promise<number>((resolve) => {
    pty.onExit(({ exitCode }) => {
      code = exitCode;
      resolve(exitCode);
      look();
    });
  });
  const shows = (wanted: string | RegExp) =>
    new Promise<string>((resolve, reject) => {
      const settle = (settled: () => void) => {
        lookers.delete(looker);
        clearTimeout(patience);
        settled();
      };
      const fail = (why: string) =>
        settle(() => reject(new Error(`${why} before the screen showed ${String(wanted)}:\n${screen.text()}`)));
      const looker = () => {
        const text = screen.text();
        if (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) settle(() => resolve(text));
        else if (code !== undefined) fail(`The chat ended with ${code}`);
      };
      const patience = setTimeout(() => fail(`${patienceMs} ms passed`), patienceMs);
      lookers.add(looker);
      looker();
    });
  return {
    pid: pty.pid,
    text: screen.text,
    shows,
    isReady: () => shows(/(^|\n)›\s*$/),
    type: (text) => pty.write(text),
    resize: (columns, rows) => {
      screen.resize(columns);
      pty.resize(columns, rows);
    },
    ended,
    started: () => descendantsOf(pty.pid),
    close: async () => {
      if (code !== undefined) return;
      const started = descendantsOf(pty.pid);
      pty.kill('SIGKILL');
      await ended;
      await Promise.all(started.map(untilGone));
    },
  };
}

/** A terminal would hand on `undefined` as a word. */
function given(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** It is loaded when it is needed, and may not be there. */
function loadPty(): typeof Pty {
  return jest.requireActual('@lydell/node-pty');
}
