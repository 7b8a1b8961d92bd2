/**
 * A first session, with no account: `npm start`, or `npm start -- "your own prompt"`. See `npm start -- --help`.
 *
 * The Copilot CLI is real. Unless told otherwise its model is a script, which lives in ./quickstart/script.ts.
 */
import { allow, answerWhen, CopilotClient, pipeline } from 'copilot-rx';
import { defer, endWith, fromEvent, ignoreElements, lastValueFrom, merge, switchMap, take, takeUntil, tap } from 'rxjs';
import { explain } from './quickstart/explain.js';
import { narrate } from './quickstart/narrate.js';
import { help, parseFlags } from './quickstart/parseFlags.js';
import type { Flags } from './quickstart/parseFlags.js';
import { prepare } from './quickstart/prepare.js';
import { assertSignedIn } from './quickstart/assertSignedIn.js';
import { UsageError } from './quickstart/UsageError.js';

/** Ctrl-C, or a polite request to end. The first leaves the turn; a second one ends the program as usual. */
const interrupted$ = merge(fromEvent(process, 'SIGINT'), fromEvent(process, 'SIGTERM')).pipe(take(1));

async function run({ prompt, ...flags }: Flags): Promise<number> {
  await using stage = await prepare(flags);
  await using client = new CopilotClient(stage.client);

  const answered$ = defer(async () => {
    console.log(`Starting the Copilot CLI, with ${stage.model} …`);
    if (flags.live) console.log(`Signed in as ${await assertSignedIn(client)}.`);
    return client.createSession({
      ...stage.session,
      streaming: true,
      // The agent may read. Whatever else it wants permission for is denied, since nothing here answers that.
      onPermissionRequest: pipeline(answerWhen(({ kind }) => kind === 'read', allow())),
    });
  }).pipe(
    // Subscribing to a turn sends its prompt, and leaving it aborts it.
    switchMap((session) => session.turn(prompt).pipe(narrate(prompt))),
    tap((text) => process.stdout.write(text)),
    ignoreElements(),
    endWith(0),
    takeUntil(interrupted$.pipe(tap(() => console.log('\nStopped: a turn that is left is aborted.')))),
  );
  const code = await lastValueFrom(answered$, { defaultValue: 130 });
  if (code === 0) console.log('\nTo go on talking: npm run chat (here), or npm run chat:web (in a browser).');
  return code;
}

try {
  const flags = parseFlags(process.argv.slice(2));
  if (flags === 'help') console.log(help);
  else process.exitCode = await run(flags);
} catch (error) {
  console.error(`\n${explain(error)}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
