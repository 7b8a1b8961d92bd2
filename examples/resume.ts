/** A conversation that outlives its program: the second client goes on where the first one stopped. Run: npx tsx examples/resume.ts */
import { CopilotClient } from 'copilot-rx';
import type { SessionConfig } from 'copilot-rx';
import { ofType } from 'copilot-rx/operators';
import { startScriptedModel, temporaryHome } from 'copilot-rx/scripted-model';
import { lastValueFrom, map, toArray } from 'rxjs';

await using model = await startScriptedModel(({ messages }) => {
  const names = messages.flatMap(({ role, text }) => (role === 'user' ? (/I am (\w+)/.exec(text)?.[1] ?? []) : []));
  return names.length > 0 ? `You are ${names[0]}.` : 'I do not know you.';
});
const home = temporaryHome();
const options = { env: { ...process.env, ...home.env, ...model.env } };
// The runtime keeps the conversation; what else a session needs is given again: provider, tools, hooks, MCP servers.
const config: SessionConfig = { model: model.modelId, provider: model.provider };

const id = await before();
await after(id);
home.remove();

async function before(): Promise<string> {
  await using client = new CopilotClient(options);
  const session = await client.createSession(config);
  console.log((await session.sendAndWait('I am Ada.'))?.data.content);
  return session.sessionId;
}

async function after(sessionId: string): Promise<void> {
  await using client = new CopilotClient(options);
  for (const { summary } of await client.listSessions()) console.log('Kept:', summary);

  const session = await client.resumeSession(sessionId, config);
  console.log((await session.sendAndWait('Who am I?'))?.data.content);

  const kept$ = client.readPersistedEvents(sessionId).pipe(
    ofType('user.message'),
    map(({ data }) => data.content),
    toArray(),
  );
  console.log(await lastValueFrom(kept$));

  await client.deleteSession(sessionId);
  console.log('Deleted:', (await client.getSessionMetadata(sessionId)) === undefined);
}
