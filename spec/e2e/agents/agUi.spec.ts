import { EventType, buildResumeArray, isInterruptExpired } from '@ag-ui/client';
import type { AGUIEvent, Interrupt } from '@ag-ui/client';
import { httpError, reasoning, text, toolCall } from 'copilot-rx/scripted-model';
import { NEVER, concat, firstValueFrom, of } from 'rxjs';
import { handleAgUi } from '../../../src/ag-ui/index.js';
import { served } from '../../ag-ui/support/served.js';
import { describeAgents } from '../support/describeAgents.js';
import { greet } from '../support/greet.js';

const typesOf = (events: readonly AGUIEvent[]) => events.map(({ type }) => type);
const resolved = (interrupts: readonly Interrupt[], ...payloads: readonly unknown[]) =>
  buildResumeArray(
    [...interrupts],
    Object.fromEntries(interrupts.map(({ id }, index) => [id, { status: 'resolved', payload: payloads[index] }])),
  );

describeAgents('AG-UI over HTTP, with the official client', (start, protocol) => {
  it('says what the agent says as it is said, and goes on with the thread', async () => {
    const { client, model, requests } = await start({}, [reasoning('Hm.'), 'Hello ', 'there.'], 'Again.');
    const agent = await served(handleAgUi(client, { config: model.sessionConfig }), `talk-${protocol}`);

    const seen = await agent.say('Hello').go();
    expect(seen[0]).toMatchObject({ type: 'RUN_STARTED', threadId: `talk-${protocol}`, protocolVersion: '1.0' });
    expect(typesOf(seen).filter((type) => type === EventType.TEXT_MESSAGE_CONTENT).length).toBeGreaterThan(1);
    expect(seen.at(-1)).toMatchObject({
      type: 'RUN_FINISHED',
      outcome: { type: 'success' },
      usage: [{ model: model.modelId, inputTokens: expect.any(Number) }],
    });
    await agent.say('Once more').go();
    expect(agent.texts()).toEqual(['Hello there.', 'Again.']);
    // One session: the model sees both prompts.
    expect(JSON.stringify(requests.at(-1)?.body['messages'])).toMatch(/Hello.*Once more/);
  });

  it('opens the session of a thread again', async () => {
    const { client, model, requests } = await start({}, 'One.', 'Two.');
    const one = await served(handleAgUi(client, { config: model.sessionConfig, idleMs: 1 }), `again-${protocol}`);
    await one.say('First').go();
    const two = await served(handleAgUi(client, { config: model.sessionConfig }), `again-${protocol}`);
    await two.say('Second').go();
    expect(JSON.stringify(requests.at(-1)?.body['messages'])).toContain('First');

    // A page that comes back asks where things stand.
    two.setMessages([]);
    await two.go();
    expect(two.messages.map(({ role, content }) => [role, content])).toEqual([
      ['user', 'First'],
      ['assistant', 'One.'],
      ['user', 'Second'],
      ['assistant', 'Two.'],
    ]);
  });

  it('is interrupted by a permission, and goes on with the answer', async () => {
    const { client, model, toolTexts } = await start({}, greet(), 'Greeted.');
    const agent = await served(handleAgUi(client, { config: model.sessionConfig }), `ask-${protocol}`);

    expect(typesOf(await agent.say('Greet').go())).toContain('TOOL_CALL_END');
    const [interrupt] = agent.pendingInterrupts;
    expect(interrupt).toMatchObject({ reason: 'tool_call', message: 'Run `echo hello there`?' });
    expect(isInterruptExpired(interrupt!)).toBe(false);

    const answered = await agent.go({ resume: resolved(agent.pendingInterrupts, { approved: true }) });
    expect(typesOf(answered)).toContain('TOOL_CALL_RESULT');
    expect(typesOf(answered)).not.toContain('TOOL_CALL_START');
    expect(toolTexts()).toEqual([expect.stringContaining('hello there')]);
    expect(agent.texts()).toEqual(['Greeted.']);
    expect(agent.pendingInterrupts).toEqual([]);
  });

  it('is interrupted by all that is asked, at once or one after the other', async () => {
    const bash = (word: string) =>
      toolCall('bash', { command: `echo ${word}`, description: word }, { id: `${word}-${protocol}` });
    const { client, model, toolTexts } = await start({}, [bash('one'), bash('two')], 'Both.');
    const agent = await served(handleAgUi(client, { config: model.sessionConfig }), `parallel-${protocol}`);

    await agent.say('Greet').go();
    const asked: unknown[] = [];
    while (agent.pendingInterrupts.length > 0 && asked.length < 3) {
      asked.push(...agent.pendingInterrupts.map(({ toolCallId }) => toolCallId));
      const payloads = agent.pendingInterrupts.map(({ message }) => ({ approved: message?.includes('one') === true }));
      await agent.go({ resume: resolved(agent.pendingInterrupts, ...payloads) });
    }
    expect(asked.sort()).toEqual([`one-${protocol}`, `two-${protocol}`]);
    expect(toolTexts()).toHaveLength(2);
    expect(toolTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^one/), expect.stringContaining('rejected')]),
    );
  });

  it('passes on questions of the agent', async () => {
    const { client, model, toolTexts } = await start(
      {},
      toolCall('ask_user', { question: 'Which?', choices: ['red', 'blue'] }, { id: `q-${protocol}` }),
      'Fine.',
    );
    const agent = await served(handleAgUi(client, { config: model.sessionConfig }), `question-${protocol}`);
    await agent.say('Ask me').go();
    expect(agent.pendingInterrupts).toMatchObject([{ reason: 'input_required', message: 'Which?' }]);
    await agent.go({ resume: resolved(agent.pendingInterrupts, { answer: 'blue' }) });
    expect(toolTexts()).toEqual([expect.stringContaining('blue')]);
  });

  it('takes a cancelled answer for no', async () => {
    const { client, model, toolTexts } = await start({}, greet(), 'Then not.');
    const agent = await served(handleAgUi(client, { config: model.sessionConfig }), `cancel-${protocol}`);
    await agent.say('Greet').go();
    await agent.go({ resume: [{ interruptId: agent.pendingInterrupts[0]!.id, status: 'cancelled' }] });
    expect(toolTexts()).toEqual([expect.stringContaining('The user gave no answer.')]);
    expect(agent.texts()).toEqual(['Then not.']);
  });

  it('waits no longer than it is told, and then the thread goes on', async () => {
    const { client, model } = await start({}, greet(), 'Next.');
    const agent = await served(handleAgUi(client, { config: model.sessionConfig, holdMs: 1 }), `expire-${protocol}`);
    await agent.say('Greet').go();
    const [interrupt] = agent.pendingInterrupts as [Interrupt];
    const { id } = interrupt;
    while (!isInterruptExpired(interrupt)) await new Promise((resolve) => setImmediate(resolve));
    await expect(
      agent.say('Next').go({ resume: [{ interruptId: id, status: 'resolved', payload: { approved: true } }] }),
    ).rejects.toThrow('expired');
    await agent.go({ resume: [{ interruptId: id, status: 'cancelled' }] });
    expect(agent.texts()).toEqual(['Next.']);
  });

  it('aborts the turn in the runtime when its client aborts, and the model is hung up on', async () => {
    const { client, model } = await start({}, concat(of(text('Once ')), NEVER), 'Next.');
    const agent = await served(handleAgUi(client, { config: model.sessionConfig }), `abort-${protocol}`);
    const aborted = firstValueFrom(model.aborted$);
    const speaks = new Promise<void>((resolve) => {
      agent.subscribe({ onTextMessageContentEvent: () => resolve() });
    });
    const run = agent.say('A story').go();
    await speaks;
    agent.abortRun();
    await run;
    await aborted;
    await agent.say('Next').go();
    expect(agent.texts().at(-1)).toBe('Next.');
  });

  it('calls tools of the page, and goes on with their results', async () => {
    const call = toolCall('pick_colour', { among: ['red'] }, { id: `p-${protocol}` });
    const { client, model, toolTexts } = await start({}, call, 'Picked.');
    const agent = await served(handleAgUi(client, { config: model.sessionConfig }), `page-${protocol}`);
    const tools = [
      { name: 'pick_colour', description: 'Lets the user pick', parameters: { type: 'object', properties: {} } },
    ];
    const seen = await agent.say('Pick').go({ tools });
    expect(seen.at(-1)).toMatchObject({ outcome: { type: 'success', pendingToolCallIds: [`p-${protocol}`] } });
    agent.addMessage({ id: 'r', role: 'tool', toolCallId: `p-${protocol}`, content: 'red' });
    await agent.go({ tools });
    expect(toolTexts()).toEqual(['red']);
    expect(agent.texts()).toEqual(['Picked.']);
  });

  it('ends with an error when the turn fails, and the thread goes on', async () => {
    const { client, model } = await start(
      {},
      httpError(422, { message: 'No.', headers: { 'x-should-retry': 'false' } }),
      'Next.',
    );
    const agent = await served(handleAgUi(client, { config: model.sessionConfig }), `fail-${protocol}`);
    const seen = await agent.say('Hello').go();
    expect(seen.at(-1)).toMatchObject({
      type: 'RUN_ERROR',
      code: 'TURN_FAILED',
      message: expect.stringContaining('No.'),
    });
    await agent.say('Again').go();
    expect(agent.texts()).toEqual(['Next.']);
  });
});
