import { type Interrupt, buildResumeArray } from '@ag-ui/client';
import { toolCall } from 'copilot-rx/scripted-model';
import { handleAgUi } from '../../../src/ag-ui/index.js';
import { served } from '../../ag-ui/support/served.js';
import { describeAgents } from '../support/describeAgents.js';
import { greet } from '../support/greet.js';

describeAgents('asks of an agent, as interrupts of AG-UI', (start, protocol) => {
  const resolved = (interrupts: readonly Interrupt[], ...payloads: readonly unknown[]) =>
    buildResumeArray(
      [...interrupts],
      Object.fromEntries(interrupts.map(({ id }, index) => [id, { status: 'resolved', payload: payloads[index] }])),
    );

  it('parallel', async () => {
    const bash = (word: string) => toolCall('bash', { command: `echo ${word}`, description: word }, { id: word });
    const { client, model, toolTexts } = await start({}, [bash('one'), bash('two')], 'Both.');
    const agent = await served(handleAgUi(client, { config: model.sessionConfig }), `parallel-${protocol}`);
    await agent.say('Greet').go();
    let rounds = 0;
    while (agent.pendingInterrupts.length > 0 && rounds < 5) {
      rounds += 1;
      console.log(
        rounds,
        agent.pendingInterrupts.map((i) => i.message),
      );
      await agent.go({
        resume: resolved(agent.pendingInterrupts, { approved: true }, { approved: false, feedback: 'No two.' }),
      });
    }
    console.log(toolTexts());
  });

  it('questions of the agent', async () => {
    const { client, model, toolTexts } = await start(
      {},
      toolCall('ask_user', { question: 'Which?', choices: ['red', 'blue'] }, { id: 'q' }),
      'Fine.',
    );
    const agent = await served(handleAgUi(client, { config: model.sessionConfig }), `question-${protocol}`);
    await agent.say('Ask me').go();
    console.log(JSON.stringify(agent.pendingInterrupts));
    await agent.go({ resume: resolved(agent.pendingInterrupts, { answer: 'blue' }) });
    expect(toolTexts()).toEqual([expect.stringContaining('blue')]);
    expect(agent.texts()).toEqual(['Fine.']);
  });

  it('cancelled', async () => {
    const { client, model, toolTexts } = await start({}, greet(), 'Then not.');
    const agent = await served(handleAgUi(client, { config: model.sessionConfig }), `cancel-${protocol}`);
    await agent.say('Greet').go();
    const [{ id }] = agent.pendingInterrupts as [Interrupt];
    await agent.go({ resume: [{ interruptId: id, status: 'cancelled' }] });
    expect(toolTexts()).toEqual([expect.stringContaining('The user gave no answer.')]);
    expect(agent.texts()).toEqual(['Then not.']);
  });

  it('expired', async () => {
    const { client, model } = await start({}, greet(), 'Next.');
    const agent = await served(handleAgUi(client, { config: model.sessionConfig, holdMs: 50 }), `expire-${protocol}`);
    const over = new Promise((r) => setTimeout(r, 400));
    await agent.say('Greet').go();
    const [{ id }] = agent.pendingInterrupts as [Interrupt];
    await over;
    agent.say('Next');
    console.log(
      await agent
        .go({ resume: [{ interruptId: id, status: 'resolved', payload: { approved: true } }] })
        .catch((e: unknown) => String(e)),
    );
    console.log((await agent.go({ resume: [{ interruptId: id, status: 'cancelled' }] })).map((x) => x.type).join());
    expect(agent.texts()).toEqual(['Next.']);
  });
});
