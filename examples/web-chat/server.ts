/**
 * A chat in the browser, with no account: `npm run chat:web`. See `npm run chat:web -- --help`.
 *
 * The Copilot CLI is real. Unless told otherwise its model is a script, which lives in ./demo/demoScript.ts.
 */
import { CopilotClient } from 'copilot-rx';
import { firstValueFrom, fromEvent, merge } from 'rxjs';
import { assertSignedIn } from '../quickstart/assertSignedIn.js';
import { explain } from '../quickstart/explain.js';
import { prepare } from '../quickstart/prepare.js';
import { UsageError } from '../quickstart/UsageError.js';
import { demoScript, suggestions } from './demo/demoScript.js';
import { demoSession } from './demo/demoSession.js';
import { help, parseFlags } from './server/parseFlags.js';
import type { ChatFlags } from './server/parseFlags.js';
import { openChat } from './server/openChat.js';
import { pageFolder } from './server/pageFolder.js';

async function run({ port, ...flags }: ChatFlags): Promise<void> {
  const interrupted = firstValueFrom(merge(fromEvent(process, 'SIGINT'), fromEvent(process, 'SIGTERM')));
  await using stage = await prepare(flags, demoScript);
  await using client = new CopilotClient(stage.client);
  console.log(`Starting the Copilot CLI, with ${stage.model} …`);
  if (flags.live) console.log(`Signed in as ${await assertSignedIn(client)}.`);
  const isScripted = !flags.live && flags.baseUrl === undefined;
  await using chat = await openChat({
    client,
    session: (session$) => ({ ...stage.session, ...(isScripted ? demoSession(session$) : {}) }),
    page: pageFolder,
    port,
    about: { model: stage.model, suggestions: isScripted ? suggestions : [] },
  });
  console.log(`The chat is at ${chat.url} – Ctrl-C ends it.`);
  await interrupted;
  console.log('\nEnding …');
}

try {
  const flags = parseFlags(process.argv.slice(2));
  if (flags === 'help') console.log(help);
  else await run(flags);
} catch (error) {
  const isUsage = error instanceof UsageError;
  console.error(isUsage ? `${error.message}\nTry: npm run chat:web -- --help` : explain(error));
  process.exitCode = isUsage ? 2 : 1;
}
