/** The CLI is killed in the middle of an answer; the session goes on, and the turn is asked again. Run: npx tsx examples/crash-and-go-on.ts */
import { CopilotClient, TurnInterruptedError } from 'copilot-rx';
import { finalMessage } from 'copilot-rx/operators';
import { startScriptedModel, temporaryHome } from 'copilot-rx/scripted-model';
import { concat, filter, firstValueFrom, ignoreElements, of, retry, throwError, timer } from 'rxjs';

let asked = 0;
using home = temporaryHome();
await using model = await startScriptedModel(
  () => {
    asked += 1;
    // The first answer never comes to an end.
    return asked === 1 ? concat(of('The answer is '), timer(3_600_000).pipe(ignoreElements())) : 'The answer is 42.';
  },
  { env: home.env },
);
await using client = new CopilotClient(model.clientOptions);
const session = await client.createSession({ ...model.sessionConfig, streaming: true });

let pid: number | undefined;
client.state$.subscribe((state) => {
  if (state.status === 'connected') pid = state.pid;
  if (state.status === 'reconnecting') console.log(`Lost: attempt ${state.attempt} comes next`);
});

// When the last of these words is heard, the CLI dies.
const heard$ = session.deltas$.pipe(filter(({ data }) => data.deltaContent.includes('is')));
void firstValueFrom(heard$).then(() => pid !== undefined && process.kill(pid, 'SIGKILL'));

const answer$ = session.turn('What is the answer?').pipe(
  retry({
    count: 3,
    delay: (error: unknown) => {
      if (!(error instanceof TurnInterruptedError) || error.heard.toolsRan) return throwError(() => error);
      console.log(`Interrupted after: ${error.heard.text}`);
      return of('again');
    },
  }),
  finalMessage(),
);
console.log((await firstValueFrom(answer$)).data.content);
console.log('Asked:', asked, 'times, in one session');
