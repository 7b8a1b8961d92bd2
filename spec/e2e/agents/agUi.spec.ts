import { buildResumeArray, isInterruptExpired } from '@ag-ui/client';
import { firstValueFrom } from 'rxjs';
import { toolCall } from 'copilot-rx/scripted-model';
import { handleAgUi } from '../../../src/ag-ui/index.js';
import { served } from '../../ag-ui/support/served.js';
import { describeAgents } from '../support/describeAgents.js';
import { greet } from '../support/greet.js';
import { toolOf } from '../support/toolOf.js';

const types = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);

describeAgents('AG-UI over HTTP, with the official client', (start, protocol) => {
  it('says what the agent says, and goes on with the thread', async () => {
    const { client, model } = await start(
      {},
      'Hello there.',
      ({ messages }) => `Heard ${messages.filter(({ role }) => role === 'user').length}.`,
    );
    const agent = await served(handleAgUi(client, { config: model.sessionConfig }), `talk-${protocol}`);

    const seen = await agent.say('Hello').go();
    console.log(types(seen).join());
    expect(types(seen).slice(0, 1)).toEqual(['RUN_STARTED']);
    expect(seen.at(-1)).toMatchObject({ type: 'RUN_FINISHED', outcome: { type: 'success' } });
    await agent.say('Again').go();
    expect(agent.texts()).toEqual(['Hello there.', 'Heard 2.']);
  });

  it('is interrupted by a permission, and goes on with the answer', async () => {
    const { client, model, toolTexts } = await start({}, greet(), 'Greeted.');
    const agent = await served(handleAgUi(client, { config: model.sessionConfig }), `ask-${protocol}`);

    const asked = await agent.say('Greet').go();
    console.log(JSON.stringify(asked.at(-1)));
    const [interrupt] = agent.pendingInterrupts;
    expect(interrupt).toMatchObject({ reason: 'tool_call', message: 'Run `echo hello there`?' });
    expect(isInterruptExpired(interrupt!)).toBe(false);
    const resume = buildResumeArray(agent.pendingInterrupts, {
      [interrupt!.id]: { status: 'resolved', payload: { approved: true } },
    });
    const answered = await agent.go({ resume });
    console.log(types(asked).join(), '\n', types(answered).join());
    expect(types(answered)).toContain('TOOL_CALL_RESULT');
    expect(types(answered)).not.toContain('TOOL_CALL_START');
    expect(toolTexts()).toEqual([expect.stringContaining('hello there')]);
    expect(agent.texts()).toEqual(['Greeted.']);
  });

  it('aborts the turn in the runtime when the client aborts', async () => {
    const { client, model } = await start({}, () => new Promise<never>(() => undefined), 'Next.');
    const agent = await served(handleAgUi(client, { config: model.sessionConfig }), `abort-${protocol}`);
    const aborted = firstValueFrom(model.aborted$);
    const asked = firstValueFrom(model.requests$);
    const run = agent.say('Wait').go();
    await asked;
    agent.abortRun();
    await run;
    await aborted;
    await agent.say('Next').go();
    expect(agent.texts()).toEqual(['Next.']);
  });

  it('calls tools of the page', async () => {
    const { client, model, toolTexts } = await start(
      { tools: [toolOf('x', () => 1)] },
      toolCall('pick_colour', { among: ['red'] }, { id: 'p' }),
      'Picked.',
    );
    const agent = await served(handleAgUi(client, { config: model.sessionConfig }), `page-${protocol}`);
    const tools = [
      { name: 'pick_colour', description: 'Lets the user pick', parameters: { type: 'object', properties: {} } },
    ];
    const seen = await agent.say('Pick').go({ tools });
    expect(seen.at(-1)).toMatchObject({ outcome: { type: 'success', pendingToolCallIds: ['p'] } });
    agent.addMessage({ id: 'r', role: 'tool', toolCallId: 'p', content: 'red' });
    const rest = await agent.go({ tools });
    console.log(types(seen).join(), '\n', types(rest).join());
    expect(toolTexts()).toEqual(['red']);
    expect(agent.texts()).toEqual(['Picked.']);
  });
});
