/** A scripted model without a server, and requests rewritten on their way. Run: npx tsx examples/model-without-server.ts */
import { CopilotClient, defineTool, proxyModelRequest } from 'copilot-rx';
import {
  callsTool,
  marbles,
  script,
  serveModel,
  startScriptedModel,
  temporaryHome,
  transcriptOf,
} from 'copilot-rx/scripted-model';
import { textDeltas } from 'copilot-rx/operators';
import { lastValueFrom, tap } from 'rxjs';

using home = temporaryHome();

// The runtime's requests to its model come to the client, and the script answers them there: nothing is sent anywhere.
const model = serveModel(
  script()
    .when('issue')
    .reply(callsTool('lookup_issue', { id: 7 }, ({ text }) => `It says: ${text}`))
    .when('story')
    .reply(marbles('a 20ms b 20ms (c|)', { a: 'Once ', b: 'upon ', c: 'a time.' })),
  { env: home.env },
);

const lookupIssue = defineTool('lookup_issue', {
  description: 'Gives the text of an issue.',
  handler: () => 'It does not start.',
});

{
  await using client = new CopilotClient(model.clientOptions);
  const session = await client.createSession({ ...model.sessionConfig, tools: [lookupIssue] });

  console.log((await session.sendAndWait('What is issue 7 about?'))?.data.content);
  const said: string[] = [];
  await lastValueFrom(
    session.turn('Tell me a story.').pipe(
      textDeltas(),
      tap((text) => said.push(text.trim())),
    ),
  );
  console.log(said.join(' … '));
  console.log(transcriptOf(model.expectRequest({ toolResult: 'lookup_issue' })).join('\n'));
}

// A model with a server, and something in between: what is not answered is sent on, changed or not.
{
  await using server = await startScriptedModel(({ lastUserText }) => `I read: ${lastUserText}`, { env: home.env });
  await using client = new CopilotClient({
    ...server.clientOptions,
    onModelRequest: (request) =>
      proxyModelRequest(request, {
        body: request.body.replace('top secret', '(a secret)'),
        headers: { 'x-team': 'tools' },
      }),
  });
  const session = await client.createSession(server.sessionConfig);

  console.log((await session.sendAndWait('This is top secret.'))?.data.content);
  console.log('Sent on by:', server.expectRequest().header('x-team'));
}
