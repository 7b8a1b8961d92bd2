import { type AGUIEvent, type Interrupt, buildResumeArray } from '@ag-ui/client';
import { defineTool } from 'copilot-rx';
import { text, toolCall } from 'copilot-rx/scripted-model';
import { NEVER, Subject, concat, finalize, firstValueFrom, of } from 'rxjs';
import { CopilotAgent } from '../../../src/ag-ui/agent.js';
import { askDesk } from '../../../src/ag-ui/index.js';
import { describeAgents } from '../support/describeAgents.js';
import { greet } from '../support/greet.js';

const answer = (interrupts: readonly Interrupt[], payload: unknown) =>
  buildResumeArray(
    [...interrupts],
    Object.fromEntries(interrupts.map(({ id }) => [id, { status: 'resolved', payload }])),
  );

describeAgents('a session as an agent of AG-UI', (start, protocol) => {
  const say = (agent: CopilotAgent, content: string) =>
    agent.addMessage({ id: crypto.randomUUID(), role: 'user', content });
  const texts = ({ messages }: CopilotAgent) =>
    messages.flatMap(({ role, content }) => (role === 'assistant' && typeof content === 'string' ? [content] : []));

  it('runs, one turn a run, and its clones go on with the same session', async () => {
    const { session } = await start({}, 'One.', 'Two.');
    const agent = new CopilotAgent({ session });
    say(agent, 'First');
    await agent.runAgent();
    const clone = agent.clone();
    say(clone, 'Second');
    await clone.runAgent();
    expect(texts(clone)).toEqual(['One.', 'Two.']);
    expect(await agent.getCapabilities()).toMatchObject({ humanInTheLoop: { interrupts: true } });
  });

  it('opens a cold session with its first run, and closes it when it is told to', async () => {
    const { client, model } = await start({}, 'One.', 'Two.');
    const closed = new Subject<void>();
    const session$ = client.session$(model.sessionConfig).pipe(finalize(() => closed.next()));
    const agent = new CopilotAgent({ session: session$ });
    for (const prompt of ['First', 'Second']) {
      say(agent, prompt);
      await agent.runAgent();
    }
    expect(texts(agent)).toEqual(['One.', 'Two.']);
    const gone = firstValueFrom(closed);
    agent.close();
    await gone;
  });

  it('is stopped in the runtime, with its tools, when its run is aborted or left', async () => {
    const stopped = new Subject<string>();
    const began = new Subject<void>();
    const watch = defineTool('watch', {
      description: 'Watches',
      handler: (_, { signal }) => {
        signal.addEventListener('abort', () => stopped.next('signal'));
        began.next();
        return NEVER.pipe(finalize(() => stopped.next('handler')));
      },
    });
    const { session, model } = await start(
      { tools: [watch] },
      toolCall('watch'),
      concat(of(text('Once ')), NEVER),
      'Free.',
    );
    const agent = new CopilotAgent({ session });
    const events: AGUIEvent[] = [];
    agent.subscribe({ onEvent: ({ event }) => void events.push(event as AGUIEvent) });

    say(agent, 'Watch');
    const [isStopped, hasBegun] = [firstValueFrom(stopped), firstValueFrom(began)];
    const run = agent.runAgent();
    await hasBegun;
    agent.abortRun();
    await run;
    await isStopped;
    expect(events.at(-1)).toMatchObject({ type: 'RUN_FINISHED', outcome: { type: 'cancelled' } });

    say(agent, 'Tell');
    const aborted = firstValueFrom(model.aborted$);
    const speaks = new Promise<void>((resolve) => {
      agent.subscribe({ onTextMessageContentEvent: () => resolve() });
    });
    void agent.runAgent();
    await speaks;
    await agent.detachActiveRun();
    await aborted;

    say(agent, 'Free?');
    await agent.runAgent();
    expect(texts(agent).at(-1)).toBe('Free.');
  });

  it('is interrupted by what its session asks, tells so to who connects, and goes on', async () => {
    const desk = askDesk();
    const { session, toolTexts } = await start(desk.responders, greet(), 'Greeted.');
    const agent = new CopilotAgent({ session, desk, threadId: 't' });
    say(agent, 'Greet');
    await agent.runAgent();
    expect(agent.pendingInterrupts).toMatchObject([{ message: 'Run `echo hello there`?' }]);

    const other = agent.clone();
    other.setMessages([]);
    other.pendingInterrupts = [];
    await other.connectAgent();
    expect(other.messages.map(({ role }) => role)).toEqual(['user', 'assistant']);
    expect(other.pendingInterrupts.map(({ id }) => id)).toEqual(agent.pendingInterrupts.map(({ id }) => id));

    await other.runAgent({ resume: answer(other.pendingInterrupts, { approved: true }) });
    expect(toolTexts()).toEqual([expect.stringContaining('hello there')]);
    expect(texts(other).at(-1)).toBe('Greeted.');
  });

  if (protocol === 3) {
    it('passes on forms, on protocol 3', async () => {
      const desk = askDesk();
      const form = {
        message: 'Who?',
        requestedSchema: { type: 'object', properties: { name: { type: 'string' } } },
      } as const;
      const ask = defineTool('ask', {
        description: 'Asks',
        skipPermission: true,
        handler: async () => JSON.stringify(await session.ui.elicitation(form)),
      });
      const { session, toolTexts } = await start({ ...desk.responders, tools: [ask] }, toolCall('ask'), 'Thanks.');
      const agent = new CopilotAgent({ session, desk });
      say(agent, 'Ask');
      await agent.runAgent();
      expect(agent.pendingInterrupts).toMatchObject([{ reason: 'input_required', message: 'Who?' }]);
      await agent.runAgent({ resume: answer(agent.pendingInterrupts, { name: 'Ada' }) });
      expect(toolTexts()[0]).toContain('Ada');
    });

    it('has a plan approved, on protocol 3', async () => {
      const desk = askDesk();
      const plan = toolCall('exit_plan_mode', { summary: '- **One** thing', recommendedAction: 'interactive' });
      const { session, toolTexts } = await start(desk.responders, plan, 'Begun.');
      // The runtime offers the tool in this mode.
      await session.setMode('plan');
      const agent = new CopilotAgent({ session, desk });
      say(agent, 'Plan it');
      await agent.runAgent();
      expect(agent.pendingInterrupts).toMatchObject([{ reason: 'confirmation', message: '- **One** thing' }]);
      const payload = { approved: true, selectedAction: 'interactive' };
      await agent.runAgent({ resume: answer(agent.pendingInterrupts, payload) });
      expect(toolTexts()).toEqual([expect.stringContaining('approved')]);
      expect(texts(agent)).toEqual(['Begun.']);
    });

    it('tells of sub-agents and their asks, on protocol 3', async () => {
      const desk = askDesk();
      const { session } = await start(
        {
          ...desk.responders,
          customAgents: [{ name: 'poet', description: 'Writes poems', prompt: 'You are a poet.' }],
        },
        toolCall('task', { agent_type: 'poet', name: 'p', description: 'A poem', prompt: 'Write.', mode: 'sync' }),
        greet(),
        'Moon and June.',
        'Here is your poem.',
      );
      const agent = new CopilotAgent({ session, desk });
      const events: AGUIEvent[] = [];
      agent.subscribe({ onEvent: ({ event }) => void events.push(event as AGUIEvent) });
      say(agent, 'A poem');
      await agent.runAgent();
      const subagentRunId = agent.pendingInterrupts[0]?.subagentRunId;
      expect(events.at(-2)).toMatchObject({ type: 'SUBAGENT_FINISHED', subagentRunId, outcome: { type: 'suspended' } });
      await agent.runAgent({ resume: answer(agent.pendingInterrupts, { approved: true }) });
      const ofAgent = agent.messages.filter((message) => message.subagentRunId === subagentRunId);
      expect(ofAgent.map(({ role }) => role)).toEqual(expect.arrayContaining(['user', 'assistant', 'tool']));
      expect(texts(agent)).toEqual(expect.arrayContaining(['Moon and June.', 'Here is your poem.']));
    });
  }
});
