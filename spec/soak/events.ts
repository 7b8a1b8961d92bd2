/** Sends events through one session: `events.ts <count> <path of the runtime that sends them>`. */
import { CopilotClient } from 'copilot-rx';
import { firstValueFrom } from 'rxjs';
import { measured } from './measured.js';

const [count = '0', cliPath = ''] = process.argv.slice(2);

const client = new CopilotClient({ cliPath });
const session = await client.createSession({ streaming: true });
const receive = async (deltas: number) => {
  let seen = 0;
  const reading = session.deltas$.subscribe(() => (seen += 1));
  const idle = firstValueFrom(session.idle$);
  await session.send(JSON.stringify({ deltas }));
  await idle;
  reading.unsubscribe();
  if (seen !== deltas) throw new Error(`${seen} of ${deltas} events came.`);
  return seen;
};

const figures = await measured(
  () => receive(10_000),
  () => receive(Number(count)),
);
await client.stop();
console.log(JSON.stringify(figures));
