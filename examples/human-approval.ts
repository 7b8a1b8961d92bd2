/** Asks you before the agent does anything. Run: npx tsx examples/human-approval.ts, or: echo y | npx tsx … */
import { answerWith, pipeline } from 'copilot-rx';
import type { PermissionDecision, PermissionRequest } from 'copilot-rx';
import { toolCall } from 'copilot-rx/scripted-model';
import { createInterface } from 'node:readline';
import { concatMap, defer, map, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import { scriptedSession } from './support/scriptedSession.js';

const terminal = createInterface({ input: process.stdin });
const lines = terminal[Symbol.asyncIterator]();
let waiting: Promise<IteratorResult<string, undefined>> | undefined;

/** The next line; undefined at the end of the input. A line that nobody waits for any more is left to the next question. */
const line$ = defer(() => (waiting ??= lines.next())).pipe(
  tap(() => (waiting = undefined)),
  map(({ value }) => value),
);

/** Only a clear yes is one. When nobody waits for the answer any more, this is unsubscribed. */
function askHuman(request: PermissionRequest): Observable<PermissionDecision> {
  process.stdout.write(`May the agent ${describe(request)}? [y/N] `);
  return line$.pipe(
    tap((line) => {
      if (!process.stdin.isTTY) console.log(line ?? '');
    }),
    map((line) =>
      /^y(es)?$/i.test(line?.trim() ?? '')
        ? { decision: 'allow' }
        : { decision: 'deny', feedback: 'The user says no. Do not try it in another way.' },
    ),
  );
}

function describe(request: PermissionRequest): string {
  if (request.kind === 'shell') return `run \`${request.fullCommandText}\``;
  if (request.kind === 'read') return `read ${request.path}`;
  if (request.kind === 'write') return `write ${request.fileName}`;
  return `do something of the kind “${request.kind}”`;
}

await using scripted = await scriptedSession(
  ({ toolResults: [result] }) =>
    result === undefined
      ? toolCall('bash', { command: 'echo The shell says hello', description: 'Say hello' })
      : `I was told: ${result.text.split('\n')[0] ?? ''}`,
  // One question on the screen at a time: the concurrency policy is a flattening operator.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what is deprecated is another overload
  { onPermissionRequest: pipeline(answerWith(askHuman, concatMap)) },
);
const answer = await scripted.session.sendAndWait('Say hello.');
console.log(answer?.data.content);
terminal.close();
