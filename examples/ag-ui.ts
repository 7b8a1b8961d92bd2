/** A session served to a client of AG-UI, which answers what the agent asks. Run: npx tsx examples/ag-ui.ts */
import { HttpAgent, buildResumeArray } from '@ag-ui/client';
import { CopilotClient } from 'copilot-rx';
import { handleAgUi, toNodeListener } from 'copilot-rx/ag-ui';
import { startScriptedModel, temporaryHome, toolCall } from 'copilot-rx/scripted-model';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// The server: each thread has a session.
using home = temporaryHome();
await using model = await startScriptedModel(
  ({ toolResults: [result] }) =>
    result === undefined
      ? toolCall('bash', { command: 'echo The shell says hello', description: 'Say hello' })
      : `I was told: ${result.text.split('\n')[0] ?? ''}`,
  { env: home.env },
);
await using client = new CopilotClient(model.clientOptions);
const server = createServer(toNodeListener(handleAgUi(client, { config: model.sessionConfig }))).listen(0, '127.0.0.1');
await once(server, 'listening');

// The client: the official one, as in a browser.
const agent = new HttpAgent({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
agent.subscribe({
  onToolCallEndEvent: ({ toolCallName }) => console.log(`Calls: ${toolCallName}`),
  onTextMessageEndEvent: ({ textMessageBuffer }) => console.log(`Says: ${textMessageBuffer}`),
});
agent.addMessage({ id: crypto.randomUUID(), role: 'user', content: 'Say hello.' });
await agent.runAgent();

// The run has ended with what the agent asks; another one answers, and goes on.
for (const { message } of agent.pendingInterrupts) console.log(`Asks: ${message ?? ''}`);
const yes = { status: 'resolved', payload: { approved: true } } as const;
const answers = Object.fromEntries(agent.pendingInterrupts.map(({ id }) => [id, yes]));
await agent.runAgent({ resume: buildResumeArray(agent.pendingInterrupts, answers) });
server.close();
