import { join } from 'node:path';
import { firstValueFrom } from 'rxjs';
import { CopilotClient } from '../../../src/client/CopilotClient.js';
import type { CopilotSession } from '../../../src/session/CopilotSession.js';

const clients: CopilotClient[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) await client.stop();
});

/** A client of the bench's server, stopped when the test ends. */
export function onBlastServer(): CopilotClient {
  const client = new CopilotClient({ cliPath: join(__dirname, '../../../bench/blast-server.mjs') });
  clients.push(client);
  return client;
}

/** Has the server do something, and waits until the session is idle: see bench/server/runs.mjs. */
export async function run(session: CopilotSession, prompt: object): Promise<void> {
  const idle = firstValueFrom(session.idle$);
  await session.send(JSON.stringify(prompt));
  await idle;
}
