/** A host process to be killed: it starts a runtime, says the runtime's pid, and stays. */
import { firstValueFrom } from 'rxjs';
import { CopilotClient } from '../../../src/index.js';

const client = new CopilotClient({ useStdio: process.argv[2] === 'stdio', allowUnauthenticatedTcp: true });
await client.start();
const state = await firstValueFrom(client.state$);
console.log(state.status === 'connected' ? state.pid : state.status);
setInterval(() => undefined, 60_000);
