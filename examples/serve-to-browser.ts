/** Serves a session over HTTP and follows it as a page would. Run: npx tsx examples/serve-to-browser.ts */
import { finalMessage, toConversation } from 'copilot-rx/operators';
import { toolCall } from 'copilot-rx/scripted-model';
import { askDesk, fromSse, serve, toNodeListener } from 'copilot-rx/web';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { filter, firstValueFrom, map } from 'rxjs';
import { scriptedSession } from './support/scriptedSession.js';

// Where the session is.
const asks = askDesk();
await using scripted = await scriptedSession(
  ({ toolResults: [result] }) =>
    result === undefined
      ? toolCall('bash', { command: 'echo The shell says hello', description: 'Say hello' })
      : `I was told: ${result.text.split('\n')[0] ?? ''}`,
  asks.responders,
);
const server = createServer(toNodeListener(serve(scripted.session, { asks }))).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

// Where its reader is: in a browser this would be all.
const page = fromSse(url);
page.asks$.subscribe((open) => {
  for (const ask of open) {
    if (ask.kind !== 'permission' || ask.input.kind !== 'shell') continue;
    console.log(`Clicked: allow ${ask.input.fullCommandText}`);
    void page.answer(ask.id, { decision: 'allow' });
  }
});
const answer = await firstValueFrom(page.turn('Say hello.').pipe(finalMessage()));
console.log(answer.data.content);
page.close();

// The page is loaded again, and has it all.
const again = fromSse(url);
const messages = await firstValueFrom(
  again.events$.pipe(
    toConversation(),
    filter(({ status, messages }) => status === 'idle' && messages.length > 0),
    map(({ messages }) => messages.map(({ role }) => role).join(', ')),
  ),
);
console.log(`After a reload: ${messages}`);
again.close();
server.close();
