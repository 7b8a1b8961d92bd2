import { firstValueFrom } from 'rxjs';
import { describeAgents } from '../support/describeAgents.js';

describeAgents('calls of the runtime’s own methods', (start, protocol) => {
  it('tell the session’s model and mode, on both protocols', async () => {
    const { session, model } = await start({});

    expect(await firstValueFrom(session.call('session.model.getCurrent'))).toMatchObject({ modelId: model.modelId });
    expect(await firstValueFrom(session.call('session.mode.get'))).toBe('interactive');
  });

  it('change the session, which tells of it', async () => {
    const { session } = await start({});
    const changed = firstValueFrom(session.on('session.mode_changed'));

    await firstValueFrom(session.call('session.mode.set', { mode: 'plan' }));

    expect((await changed).data.newMode).toBe('plan');
  });

  it('reach the runtime itself', async () => {
    const { client } = await start({});

    const { tools } = await firstValueFrom(client.call('tools.list'));

    expect(tools.map(({ name }) => name)).toContain('bash');
  });

  it('fail for a session that is not there', async () => {
    const { client } = await start({});

    await expect(
      firstValueFrom(client.call('session.model.getCurrent', { sessionId: 'nobody' })),
    ).rejects.toMatchObject({ code: 'RPC_ERROR', rpcCode: -32603, method: 'session.model.getCurrent' });
  });

  if (protocol === 3) {
    it('name the session', async () => {
      const { session } = await start({});

      await firstValueFrom(session.call('session.name.set', { name: 'Tea' }));

      expect(await firstValueFrom(session.call('session.name.get'))).toMatchObject({ name: 'Tea' });
    });

    it('tell that the runtime does not know one', async () => {
      const { session } = await start({});
      const tomorrows = 'session.tomorrow.get' as 'session.mode.get';

      await expect(firstValueFrom(session.call(tomorrows))).rejects.toMatchObject({
        code: 'UNSUPPORTED_BY_RUNTIME',
        protocolVersion: 3,
        runtimeVersion: expect.stringMatching(/^1\./),
      });
    });
  } else {
    it('tell that the runtime is too old for most of them', async () => {
      const { session } = await start({});

      await expect(firstValueFrom(session.call('session.name.get'))).rejects.toMatchObject({
        code: 'UNSUPPORTED_BY_RUNTIME',
        method: 'session.name.get',
        protocolVersion: 2,
        runtimeVersion: undefined,
        cause: expect.objectContaining({ rpcCode: -32601 }),
        message: expect.stringContaining('protocol 3'),
      });
    });
  }
});
