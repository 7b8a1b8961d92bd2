import { CopilotClient } from 'copilot-rx';
import { fromEvent, lastValueFrom, map, merge, take } from 'rxjs';
import type { Observable } from 'rxjs';
import { UsageError } from '../examples/quickstart/UsageError.js';
import { createDialogs } from './asks/createDialogs.js';
import { chat } from './chat.js';
import { configOf } from './configOf.js';
import type { Flags } from './flags/parseFlags.js';
import { isInterrupt } from './keyboard/isInterrupt.js';
import { twice } from './keyboard/twice.js';
import { once } from './once.js';
import { openTerminal } from './openTerminal.js';
import { createPrompts } from './prompt/createPrompts.js';
import { readStdin } from './readStdin.js';
import { replayFile } from './replayFile.js';
import { explain } from './stage/explain.js';
import { prepare } from './stage/prepare.js';
import type { Terminal } from './Terminal.js';

/** Runs what the flags ask for, and resolves to the exit code. The edge of the program: here things are subscribed to and closed. */
export async function run(flags: Flags): Promise<number> {
  if (flags.replay === undefined) {
    const prompt = await promptOf(flags);
    return onTerminal(flags, (terminal) => withClient(flags, prompt, terminal));
  }
  const { replay, json } = flags;
  return onTerminal(flags, (terminal) => lastValueFrom(untilLeft(terminal, replayFile(terminal, replay, json))));
}

/** `''`: there will be prompts at the terminal. */
async function promptOf({ prompt, json }: Flags): Promise<string> {
  if (prompt !== '') return prompt;
  const { stdin, stdout } = process;
  const given = stdin.isTTY ? '' : await readStdin();
  if (given.trim() !== '') return given.trim();
  if (!stdin.isTTY) throw new UsageError('There is no prompt: give one, or pass one in on stdin.');
  if (json || !stdout.isTTY) throw new UsageError('There is no prompt: a chat needs a terminal, and stdout is none.');
  return '';
}

async function onTerminal(flags: Flags, use: (terminal: Terminal) => Promise<number>): Promise<number> {
  const { terminal, close } = openTerminal();
  try {
    return await use(terminal);
  } catch (error) {
    terminal.screen.print(explain(error, flags.verbose), 'err');
    return 1;
  } finally {
    close();
  }
}

async function withClient(flags: Flags, prompt: string, terminal: Terminal): Promise<number> {
  const stage = await prepare(flags.model);
  const { record, session: opening, allow, json, verbose } = flags;
  const client = new CopilotClient({ ...stage.client, ...(record === undefined ? {} : { record }) });
  const prompts = createPrompts(terminal);
  const dialogs = createDialogs(terminal, process.stderr, prompts.idle$);
  const allowance = allow === 'all' ? allow : new Set(allow);
  const world = {
    terminal,
    prompts,
    dialogs,
    client,
    stage,
    configOf: () => configOf(terminal, dialogs, stage, allowance),
    say: (error: unknown) => terminal.screen.print(explain(error, verbose), 'err'),
  };
  const code$ = prompt === '' ? chat(world, opening) : once(world, opening, prompt, json);
  try {
    return await lastValueFrom(untilLeft(terminal, code$));
  } finally {
    // who is in a hurry presses Ctrl-C once more
    const hurry = terminal.interrupts$.subscribe(() => void client.forceStop());
    await client.stop();
    hurry.unsubscribe();
    await stage.close?.();
  }
}

/** What ends a program from outside: Ctrl-C twice, signals, and a reader of stdout that has left. */
function untilLeft(terminal: Terminal, code$: Observable<number>): Observable<number> {
  return merge(
    code$,
    terminal.keys$.pipe(
      twice(isInterrupt),
      map(() => 130),
    ),
    fromEvent(process, 'SIGTERM').pipe(map(() => 143)),
    fromEvent(process, 'SIGHUP').pipe(map(() => 129)),
    fromEvent(process.stdout, 'error').pipe(map(() => 0)),
  ).pipe(take(1));
}
