import { CopilotClient } from 'copilot-rx';
import type { ModelInfo } from 'copilot-rx';
import { finalMessage } from 'copilot-rx/operators';
import { toolCall } from 'copilot-rx/scripted-model';
import { Subject, firstValueFrom, lastValueFrom, map, of, take, toArray } from 'rxjs';
import { describeAgents } from '../support/describeAgents.js';
import { greet } from '../support/greet.js';
import { toolOf } from '../support/toolOf.js';

const unknownMethod = { code: 'UNSUPPORTED_BY_RUNTIME' };

describeAgents('the controls of a session', (start, protocol) => {
  it('switch the model', async () => {
    const { session, requests } = await start({}, 'Hi.');
    expect(await session.getModel()).toMatchObject({ modelId: 'scripted' });

    await session.setModel('another');
    await session.sendAndWait('Hello');

    expect(await session.getModel()).toMatchObject({ modelId: 'another' });
    expect(requests[0]?.model).toBe('another');
  });

  it('switch the mode', async () => {
    const { session } = await start({});
    expect(await session.getMode()).toBe('interactive');
    await session.setMode('plan');
    expect(await session.getMode()).toBe('plan');
  });

  if (protocol === 2) {
    it('lack what only protocol 3 can do', async () => {
      const { session } = await start({});
      await expect(session.setApproveAll(true)).rejects.toMatchObject(unknownMethod);
      await expect(session.log('Note')).rejects.toMatchObject(unknownMethod);
      await expect(session.queue.pending()).rejects.toMatchObject(unknownMethod);
      await expect(session.history.compact()).rejects.toMatchObject(unknownMethod);
      await expect(session.history.fork()).rejects.toMatchObject(unknownMethod);
    });
    return;
  }

  it('let the runtime allow everything, and ask again', async () => {
    const asked: string[] = [];
    const { session, toolTexts } = await start(
      {
        onPermissionRequest: ({ kind }) => {
          asked.push(kind);
          return { decision: 'deny' };
        },
      },
      greet(),
      'Done.',
      greet(),
      'Done.',
    );

    await session.setApproveAll(true);
    await session.sendAndWait('Greet');
    expect([asked, toolTexts()]).toEqual([[], [expect.stringContaining('hello there')]]);

    await session.setApproveAll(false);
    await session.sendAndWait('Greet');
    expect(asked).toEqual(['shell']);
  });

  it('write into the log, which fails no turn', async () => {
    const { session } = await start({}, 'Hi.');
    const noticed = firstValueFrom(session.on('session.warning'));
    const id = await session.log('Mind the gap', { level: 'warning' });
    expect(await noticed).toMatchObject({ id, data: { message: 'Mind the gap' } });

    await session.log('It broke', { level: 'error' });
    expect((await session.sendAndWait('Hello'))?.data.content).toBe('Hi.');
  });

  it('take prompts out of the queue, and tell their turns', async () => {
    const done = new Subject<string>();
    const begun = new Subject<void>();
    const hold = toolOf('hold', () => {
      begun.next();
      return done.pipe(take(1));
    });
    const { session, requests } = await start({ tools: [hold] }, toolCall('hold'), 'Held.', 'Last.');
    const isHeld = firstValueFrom(begun);
    const first = session.sendAndWait('First');
    await isHeld;
    const dropped = [{ prompt: 'Second' }, { prompt: 'Now', mode: 'immediate' as const }, { prompt: 'Third' }].map(
      (message) => expect(session.sendAndWait(message)).rejects.toMatchObject({ code: 'TURN_ABORTED', started: false }),
    );
    const sent = await session.send('Fourth');

    const { items, steeringMessages } = await session.queue.pending();
    expect(steeringMessages).toEqual(['Now']);
    expect(items.map(({ displayText }) => displayText)).toEqual(['Second', 'Third', 'Fourth']);
    expect(await session.queue.remove(sent)).toBe(true);
    expect(await session.queue.remove(sent)).toBe(false);
    await session.queue.clear();
    await Promise.all(dropped);
    done.next('Held on.');

    expect((await first)?.data.content).toBe('Held.');
    expect((await session.sendAndWait('Fifth'))?.data.content).toBe('Last.');
    expect(requests.map(({ lastUserText }) => lastUserText.trim())).toEqual(['First', 'First', 'Fifth']);
  });

  it('compact the history', async () => {
    const { session, requests } = await start({}, 'Hi.', 'They greeted.', 'Still here.');
    await session.sendAndWait('Hello');
    const told = lastValueFrom(session.compaction$.pipe(take(2), toArray()));

    const result = await session.history.compact({ customInstructions: 'Mention the greeting.' });

    expect(result).toMatchObject({ success: true, summaryContent: expect.stringContaining('They greeted.') });
    expect((await told).map(({ type }) => type)).toEqual(['session.compaction_start', 'session.compaction_complete']);
    expect(JSON.stringify(requests[1]?.body)).toContain('Mention the greeting.');
    await session.sendAndWait('Are you there?');
    expect(JSON.stringify(requests[2]?.body['messages'])).toContain('They greeted.');
  });

  it('rewind the history', async () => {
    const { session, requests } = await start({}, 'Tea.', 'Coffee.', 'Cocoa.');
    await session.sendAndWait('One');
    await session.sendAndWait('Two');

    const points = await session.history.rewindPoints();
    expect(points.map(({ userMessage }) => userMessage)).toEqual(['One', 'Two']);
    const second = points[1]?.eventId ?? '';
    expect(await session.history.previewRewind(second)).toMatchObject({
      available: false,
      reason: 'file-change-tracking-disabled',
    });
    expect(await session.history.rewind(second)).toMatchObject({ outcome: 'success' });

    await session.sendAndWait('Three');
    const said = JSON.stringify(requests[2]?.body['messages']);
    expect([said.includes('Tea.'), said.includes('Coffee.')]).toEqual([true, false]);
  });

  it('fork the history', async () => {
    const { session, client, model, requests } = await start({}, 'Tea.', 'Cocoa.');
    await session.sendAndWait('One');

    const forked = await session.history.fork({ name: 'Other way' });
    expect(await client.getSessionMetadata(forked)).toMatchObject({ name: 'Other way' });
    const other = await client.resumeSession(forked, { model: model.modelId, provider: model.provider });

    expect((await other.sendAndWait('Two'))?.data.content).toBe('Cocoa.');
    expect(JSON.stringify(requests[1]?.body['messages'])).toContain('Tea.');
    expect(other.sessionId).not.toBe(session.sessionId);
  });
});

describeAgents('the queries of a client', (start, protocol) => {
  it('list, describe and delete sessions', async () => {
    const { session, client } = await start({}, 'Hi.');
    const { sessionId } = session;
    expect(await client.listSessions()).not.toContainEqual(expect.objectContaining({ sessionId }));
    await session.sendAndWait('Hello');

    expect(await client.listSessions()).toContainEqual(
      expect.objectContaining({ sessionId, summary: 'Hello', isRemote: false }),
    );
    expect(await client.listSessions({ repository: 'octo/cat' })).toEqual([]);
    expect(await client.getSessionMetadata(sessionId)).toMatchObject({ sessionId, summary: 'Hello' });
    expect(await client.getSessionMetadata('nobody')).toBeUndefined();
    expect(await client.getLastSessionId()).toBe(sessionId);

    const closed = lastValueFrom(session.events$, { defaultValue: undefined });
    await client.deleteSession(sessionId);
    await closed;
    expect(await client.listSessions()).not.toContainEqual(expect.objectContaining({ sessionId }));
    await expect(client.deleteSession(sessionId)).rejects.toMatchObject({ method: 'session.delete' });
  });

  it('list the runtime’s tools', async () => {
    const { client } = await start({});
    expect(await client.listTools()).toContainEqual(expect.objectContaining({ name: 'bash' }));
  });

  it('tell that they need an account', async () => {
    const { client } = await start({});
    await expect(client.listModels()).rejects.toMatchObject({ method: 'models.list' });
    await expect(client.getQuota()).rejects.toMatchObject({ method: 'account.getQuota' });
  });

  it('tell that nobody looks at a session', async () => {
    const { client, session } = await start({});
    expect(await client.getForegroundSessionId()).toBeUndefined();
    await expect(client.setForegroundSessionId(session.sessionId)).rejects.toMatchObject({
      message: expect.stringContaining('TUI'),
    });
  });

  it('read what is kept of a session, page by page', async () => {
    const { client, session } = await start({}, 'Hi.');
    await session.sendAndWait('Hello');
    await session.disconnect();
    const read = (direction: 'forward' | 'backward') =>
      lastValueFrom(
        client.readPersistedEvents(session.sessionId, { direction, pageSize: 2 }).pipe(
          map(({ id }) => id),
          toArray(),
        ),
      );
    if (protocol === 2) return expect(read('forward')).rejects.toMatchObject(unknownMethod);

    const events = await read('forward');
    expect(events.length).toBeGreaterThan(5);
    expect(await read('backward')).toEqual([...events].reverse());
  });

  it('use a session and close it', async () => {
    const { client, model } = await start({}, 'Hi.');
    const answer$ = client.withSession({ model: model.modelId, provider: model.provider }, (session) =>
      session.turn('Hello').pipe(
        finalMessage(),
        map(({ data }) => data.content),
      ),
    );
    expect(await lastValueFrom(answer$.pipe(toArray()))).toEqual(['Hi.']);
  });
});

describe('listModels with onListModels', () => {
  const mine: readonly ModelInfo[] = [{ id: 'mine', name: 'Mine', capabilities: {} }];

  it('needs no runtime, and remembers', async () => {
    let looks = 0;
    const client = new CopilotClient({
      cliPath: '/nowhere',
      onListModels: () => {
        looks += 1;
        return of([], mine);
      },
    });
    expect(await client.listModels()).toEqual(mine);
    expect(await client.listModels()).toEqual(mine);
    expect(looks).toBe(1);
    await client.listModels({ refresh: true });
    expect(looks).toBe(2);
  });
});
