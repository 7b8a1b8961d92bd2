import { defineTool } from 'copilot-rx';
import { httpError, toolCall } from 'copilot-rx/scripted-model';
import 'copilot-rx/testing/jest';
import { NEVER, concat, firstValueFrom, of, takeWhile, toArray } from 'rxjs';
import type { CopilotSession } from 'copilot-rx';
import { describeAgents } from '../support/describeAgents.js';

const untilIdle = ({ events$ }: CopilotSession) =>
  firstValueFrom(
    events$.pipe(
      takeWhile(({ type }) => type !== 'session.idle', true),
      toArray(),
    ),
  );

describeAgents('what matchers find in the events of an agent', (start) => {
  it('a tool call, the answer, and a good end', async () => {
    const echo = defineTool('echo', { description: 'Says it again', handler: () => 'again' });
    const { session } = await start({ tools: [echo] }, toolCall('echo', { x: 1, y: 'two' }), 'Said it.');
    const asked = firstValueFrom(session.asks$.pipe(toArray()));

    const events = await firstValueFrom(session.turn('Say it').pipe(toArray()));
    await session.disconnect();

    expect(events).toHaveToolCall('echo', { x: 1 });
    expect(events).not.toHaveToolCall('echo', { x: 2 });
    expect(events).toHaveEmitted('tool.execution_complete', { success: true });
    expect(events).toHaveText('Said it.');
    expect(events).toEndWith('idle');
    expect(events).not.toEndWith('aborted');
    expect(await asked).toHaveAsked('tool', { toolName: 'echo', arguments: { x: 1, y: 'two' } });
  });

  it('an abort', async () => {
    const { session } = await start({ streaming: true }, concat(of('Once '), NEVER));
    const seen = untilIdle(session);
    const speaking = firstValueFrom(session.deltas$);
    await session.send('A story');
    await speaking;

    await session.abort();

    expect(await seen).toEndWith('aborted');
    expect(await seen).toHaveText('Once ');
  });

  it('a failure', async () => {
    const { session } = await start({}, httpError(404, { message: 'There is no such model' }));
    const seen = untilIdle(session);

    await session.send('Hello');

    expect(await seen).toEndWith('error');
    expect(await seen).not.toEndWith('idle');
    expect(await seen).toHaveEmitted('session.error');
  });
});
