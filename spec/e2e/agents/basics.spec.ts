import { defineTool } from 'copilot-rx';
import type { SessionEvent } from 'copilot-rx';
import { reasoning, text, toolCall, usage } from 'copilot-rx/scripted-model';
import { NEVER, firstValueFrom, lastValueFrom, map, take, toArray } from 'rxjs';
import { describeAgents } from '../support/describeAgents.js';

const deltaOf = ({ data }: { readonly data: { readonly deltaContent: string } }) => data.deltaContent;

/** What the first programs of a newcomer do, from whichever SDK they come. */
describeAgents('a session', (start, protocol) => {
  it('is sent a prompt, tells of the answer and of being idle, and is destroyed', async () => {
    const { session } = await start({}, 'It is 4.');
    const seen: SessionEvent[] = [];
    const closed = lastValueFrom(session.events$, { defaultValue: undefined });
    session.events$.subscribe((event) => seen.push(event));
    const idle = firstValueFrom(session.idle$);

    const id = await session.send({ prompt: 'What is 2 + 2?' });
    await idle;
    await session.destroy();
    await closed;

    expect(id).toEqual(expect.any(String));
    expect(seen).toContainEqual(
      expect.objectContaining({ type: 'assistant.message', data: expect.objectContaining({ content: 'It is 4.' }) }),
    );
  });

  it('has the id it is given', async () => {
    const { session } = await start({ sessionId: `mine-${protocol}` }, 'Hi.');
    expect(session.sessionId).toBe(`mine-${protocol}`);
    expect((await session.sendAndWait('Hello'))?.data.content).toBe('Hi.');
  });

  it('has a history of what was said', async () => {
    const { session } = await start({}, 'Hi.');
    await session.sendAndWait('Hello');
    const history = await session.getMessages();
    expect(history.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['session.start', 'user.message', 'assistant.message']),
    );
  });

  it('streams text in pieces, and gives it as a whole', async () => {
    const { session } = await start({}, [text(['Once ', 'upon']), usage({ inputTokens: 7, outputTokens: 3 })]);
    const pieces = firstValueFrom(session.deltas$.pipe(map(deltaOf), take(2), toArray()));
    const cost = firstValueFrom(session.usage$);

    expect((await session.sendAndWait('A story'))?.data.content).toBe('Once upon');

    expect(await pieces).toEqual(['Once ', 'upon']);
    expect((await cost).data).toMatchObject({ inputTokens: 7 });
  });

  it(
    protocol === 3 ? 'streams thoughts in pieces, and gives them as a whole' : 'keeps thoughts to itself',
    async () => {
      const { session } = await start({}, [reasoning(['Hm, ', 'well']), 'Done.']);
      const pieces: string[] = [];
      const wholes: string[] = [];
      session.reasoningDeltas$.subscribe((event) => pieces.push(deltaOf(event)));
      session.reasoning$.subscribe(({ data }) => wholes.push(data.content));

      await session.sendAndWait('Think');

      // Of a provider's chat completions, protocol 2 tells no thoughts.
      expect([pieces, wholes]).toEqual(protocol === 3 ? [['Hm, ', 'well'], ['Hm, well']] : [[], []]);
    },
  );

  it('gives text and thoughts as a whole only, when streaming is off', async () => {
    const { session } = await start({ streaming: false }, [reasoning('Hm'), 'Once upon']);
    const types = await firstValueFrom(
      session.turn('A story').pipe(
        map(({ type }) => type),
        toArray(),
      ),
    );
    expect(types).toContain('assistant.message');
    expect(types.includes('assistant.reasoning')).toBe(protocol === 3);
    expect(types).not.toContain('assistant.message_delta');
    expect(types).not.toContain('assistant.reasoning_delta');
  });

  it('tells of tool calls from start to end', async () => {
    const { session } = await start({}, toolCall('report_intent', { intent: 'Looking' }), 'Done.');
    const tools = firstValueFrom(session.toolExecutions$.pipe(take(2), toArray()));
    await session.sendAndWait('Look');
    expect(await tools).toMatchObject([
      { type: 'tool.execution_start', data: { toolName: 'report_intent' } },
      { type: 'tool.execution_complete' },
    ]);
  });

  it('is free again after an answer that took too long', async () => {
    const { session } = await start({}, NEVER, 'Here I am.');
    await expect(session.sendAndWait('Hello', 500)).rejects.toMatchObject({ code: 'TURN_TIMEOUT' });
    expect((await session.sendAndWait('Hello?'))?.data.content).toBe('Here I am.');
  });

  it('is one of several on a client, each with its own answers', async () => {
    const { session, client, model } = await start({}, 'To the first.', 'To the second.');
    const other = await client.createSession({ model: model.modelId, provider: model.provider });
    expect((await session.sendAndWait('Hello'))?.data.content).toBe('To the first.');
    expect((await other.sendAndWait('Hello'))?.data.content).toBe('To the second.');
    expect((await session.getMessages()).length).toBeGreaterThan(0);
  });

  it('is told of among the sessions of the runtime', async () => {
    const { client, model } = await start({}, 'Hi.');
    const created = firstValueFrom(client.lifecycle$);
    const { sessionId } = await client.createSession({ model: model.modelId, provider: model.provider });
    expect(await created).toMatchObject({ type: 'session.created', sessionId });
  });
});

describeAgents('a tool', (start, protocol) => {
  it('gives a full result', async () => {
    const lookup = defineTool('lookup_issue', {
      description: 'Fetches an issue',
      parameters: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
      handler: (args) => ({
        textResultForLlm: `Issue ${JSON.stringify(args)} does not start.`,
        resultType: 'success',
        sessionLog: 'Fetched it',
      }),
    });
    const { session, toolTexts } = await start({ tools: [lookup] }, toolCall('lookup_issue', { id: '7' }), 'Done.');
    await session.sendAndWait('What is issue 7?');
    expect(toolTexts()).toEqual(['Issue {"id":"7"} does not start.']);
  });

  it('of ours takes the place of the runtime’s own when it says so', async () => {
    const view = defineTool('view', {
      description: 'Looks',
      overridesBuiltInTool: true,
      handler: () => 'Nothing there.',
    });
    const { session, toolTexts, requests } = await start({ tools: [view] }, toolCall('view', { path: '/' }), 'Done.');
    await session.sendAndWait('Look');
    expect(toolTexts()).toEqual(['Nothing there.']);
    // Protocol 2 offers both to the model, and calls ours.
    expect(requests[0]?.tools.filter((name) => name === 'view')).toHaveLength(protocol === 3 ? 1 : 2);
  });

  it('of ours is not asked about when it says so', async () => {
    const asked: string[] = [];
    const quiet = defineTool('quiet', { description: 'Works', skipPermission: true, handler: () => 'Worked.' });
    const { session, toolTexts } = await start(
      {
        tools: [quiet],
        onPermissionRequest: ({ kind }) => {
          asked.push(kind);
          return { decision: 'deny' };
        },
      },
      toolCall('quiet'),
      'Done.',
    );
    await session.sendAndWait('Work');
    expect([asked, toolTexts()]).toEqual([[], ['Worked.']]);
  });
});

describeAgents('a permission', (start, protocol) => {
  const echo = () => toolCall('bash', { command: 'echo hello there', description: 'Greet' });

  it(`for the session ${protocol === 3 ? 'is not asked for again' : 'is asked for again, by protocol 2'}`, async () => {
    let asked = 0;
    const { session, toolTexts } = await start(
      {
        onPermissionRequest: () => {
          asked++;
          return { decision: 'allow', scope: 'session' };
        },
      },
      echo(),
      echo(),
      'Done.',
    );
    await session.sendAndWait('Greet, twice');
    expect(toolTexts()).toContainEqual(expect.stringContaining('hello there'));
    expect(asked).toBe(protocol === 3 ? 1 : 2);
  });
});
