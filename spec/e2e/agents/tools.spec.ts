import { ToolError, defineTool } from 'copilot-rx';
import type { ToolProgress } from 'copilot-rx';
import { toolCall } from 'copilot-rx/scripted-model';
import { NEVER, ReplaySubject, Subject, concatMap, finalize, firstValueFrom, last, map, of, take, toArray } from 'rxjs';
import { z } from 'zod';
import { describeBehaviour } from '../support/describeBehaviour.js';
import { toolOf } from '../support/toolOf.js';

describeBehaviour('tools of an agent', (start) => {
  it('get what their schema makes of the arguments', async () => {
    const seen: unknown[] = [];
    const forecast = defineTool('forecast', {
      description: 'Tells the weather',
      parameters: z.object({ city: z.string(), days: z.number().int().default(1) }),
      handler: ({ city, days }) => {
        seen.push({ city, days });
        return `${city.toUpperCase()}: rain for ${days} day`;
      },
    });
    const { session, requests, toolTexts } = await start(
      { tools: [forecast] },
      toolCall('forecast', { city: 'Bern' }),
      'Take an umbrella.',
    );

    const answer = await session.sendAndWait('How is the weather?');

    expect(answer?.data.content).toBe('Take an umbrella.');
    expect(seen).toEqual([{ city: 'Bern', days: 1 }]);
    expect(toolTexts()).toEqual(['BERN: rain for 1 day']);
    expect(requests[0]?.body['tools']).toContainEqual(
      expect.objectContaining({
        function: expect.objectContaining({
          name: 'forecast',
          description: 'Tells the weather',
          parameters: expect.objectContaining({
            properties: { city: { type: 'string' }, days: expect.objectContaining({ type: 'integer', default: 1 }) },
            required: ['city'],
          }),
        }),
      }),
    );
  });

  it('tell the model what is wrong with its arguments, and it corrects itself', async () => {
    const seen: number[] = [];
    const lookUp = defineTool('look_up', {
      description: 'Gives an issue',
      parameters: z.object({ issue: z.object({ id: z.number() }) }),
      handler: ({ issue }) => {
        seen.push(issue.id);
        return 'It does not start.';
      },
    });
    const { session, toolTexts } = await start(
      { tools: [lookUp] },
      toolCall('look_up', { issue: { id: 'seven' } }),
      ({ toolResults }) => toolCall('look_up', { issue: { id: toolResults[0]!.text.includes('issue.id') ? 7 : -1 } }),
      ({ toolResults }) => `It says: ${toolResults[0]?.text}`,
    );

    const answer = await session.sendAndWait('What does issue seven say?');

    expect(answer?.data.content).toBe('It says: It does not start.');
    expect(seen).toEqual([7]);
    expect(toolTexts()[0]).not.toContain('seven');
  });

  it('take a plain JSON schema, and give any JSON', async () => {
    const add = defineTool('add', {
      description: 'Adds numbers',
      parameters: {
        type: 'object',
        properties: { a: { type: 'number' }, b: { type: 'number' } },
        required: ['a', 'b'],
      },
      handler: async ({ a, b }) => ({ sum: Number(a) + Number(b) }),
    });
    const { session, toolTexts } = await start({ tools: [add] }, toolCall('add', { a: 2, b: 3 }), 'Five.');

    await session.sendAndWait('2 + 3?');

    expect(toolTexts()).toEqual(['{"sum":5}']);
  });

  it('tell of their progress before their result', async () => {
    const build = toolOf('build', () => of('compiled', 'linked', 'built'));
    const { session, toolTexts } = await start({ tools: [build] }, toolCall('build', {}, { id: 'call_1' }), 'Done.');
    const progress: ToolProgress[] = [];
    session.toolProgress$.subscribe((step) => progress.push(step));

    await session.sendAndWait('Build');

    expect(progress).toEqual([
      { toolCallId: 'call_1', value: 'compiled' },
      { toolCallId: 'call_1', value: 'linked' },
    ]);
    expect(toolTexts()).toEqual(['built']);
  });

  it('run at the same time when the model calls several', async () => {
    const arrivals = new ReplaySubject<string>();
    // Each waits until the other has begun.
    const meet = defineTool('meet', {
      description: 'Waits for somebody else',
      parameters: z.object({ name: z.string() }),
      handler: ({ name }) => {
        arrivals.next(name);
        return arrivals.pipe(
          take(2),
          toArray(),
          map((names) => `${name} met ${names.filter((other) => other !== name).join()}`),
        );
      },
    });
    const { session, toolTexts } = await start(
      { tools: [meet] },
      [toolCall('meet', { name: 'Ann' }), toolCall('meet', { name: 'Bob' })],
      'They met.',
    );

    await session.sendAndWait('Meet');

    expect(toolTexts()).toEqual(['Ann met Bob', 'Bob met Ann']);
  });

  it('wait for each other when the policy says so', async () => {
    const log: string[] = [];
    const bothAreCalled = new ReplaySubject<unknown>();
    const queue = defineTool('queue', {
      description: 'Stands in a queue',
      flatten: (project) => concatMap(project),
      handler: () => {
        log.push('begins');
        return bothAreCalled.pipe(
          last(),
          finalize(() => log.push('ends')),
        );
      },
    });
    const { session } = await start({ tools: [queue] }, [toolCall('queue'), toolCall('queue')], 'Served.');
    session.on('tool.execution_start').pipe(take(2)).subscribe(bothAreCalled);

    await session.sendAndWait('Queue up');

    expect(log).toEqual(['begins', 'ends', 'begins', 'ends']);
  });

  it('keep the text of an error from the model, and tell the host', async () => {
    const error = new Error('password hunter2 was refused at /srv/db');
    const failing = toolOf('query', () => {
      throw error;
    });
    const { session, requests, toolTexts, diagnostics } = await start(
      { tools: [failing] },
      toolCall('query'),
      'It failed.',
    );

    const answer = await session.sendAndWait('Ask the database');

    expect(answer?.data.content).toBe('It failed.');
    expect(toolTexts()).toEqual([expect.stringContaining('query failed')]);
    expect(JSON.stringify(requests.map(({ body }) => body))).not.toMatch(/hunter2|srv/);
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'responder-failed', cause: error })]);
  });

  it('speak to the model with a ToolError', async () => {
    const failing = toolOf('find', () => Promise.reject(new ToolError('There is no issue 8. Known: 7.')));
    const { session, toolTexts } = await start({ tools: [failing] }, toolCall('find'), 'Sorry.');

    await session.sendAndWait('Find issue 8');

    expect(toolTexts()).toEqual([expect.stringContaining('There is no issue 8. Known: 7.')]);
  });

  it.each([null, undefined])('may have nothing to say: %p', async (nothing) => {
    const silent = toolOf('notify', () => nothing);
    const { session, requests, toolTexts } = await start({ tools: [silent] }, toolCall('notify'), 'Notified.');
    const ended = firstValueFrom(session.on('tool.execution_complete'));

    const answer = await session.sendAndWait('Notify');

    expect(answer?.data.content).toBe('Notified.');
    expect((await ended).data.success).toBe(true);
    expect(requests).toHaveLength(2);
    expect(toolTexts()).toEqual(['']);
  });

  it('are stopped when their turn is left', async () => {
    const log: string[] = [];
    const began = new Subject<void>();
    const stopped = new Subject<void>();
    const endless = defineTool('watch', {
      description: 'Watches for ever',
      handler: (_, { signal }) => {
        signal.addEventListener('abort', () => log.push('signal'));
        began.next();
        return NEVER.pipe(
          finalize(() => {
            log.push('finalized');
            stopped.next();
          }),
        );
      },
    });
    const { session } = await start({ tools: [endless] }, toolCall('watch'), 'Next answer');
    const hasBegun = firstValueFrom(began);
    const isStopped = firstValueFrom(stopped);

    const turn = session.turn('Watch').subscribe();
    await hasBegun;
    turn.unsubscribe();

    await isStopped;
    expect((await session.sendAndWait('next'))?.data.content).toBe('Next answer');
    expect(log.sort()).toEqual(['finalized', 'signal']);
  });
});
