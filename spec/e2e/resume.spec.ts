import { approveAll, defineTool } from 'copilot-rx';
import type { CopilotClient, CopilotSession, SessionConfig } from 'copilot-rx';
import { toolCall } from 'copilot-rx/scripted-model';
import type { ModelReply, ModelRequest } from 'copilot-rx/scripted-model';
import { NEVER, Subject, firstValueFrom, map } from 'rxjs';
import { runtimeV2 } from '../support/runtimeV2.js';
import { realRuntime } from './support/realRuntime.js';
import type { RealRuntime } from './support/realRuntime.js';
import { toolOf } from './support/toolOf.js';

jest.setTimeout(60_000);

describe.each([3, 2] as const)('resuming, protocol %i', (protocol) => {
  const itRuns = protocol === 2 && runtimeV2().reason !== undefined ? it.skip : it;
  let real: RealRuntime;
  let replies: ModelReply[];
  let requests: ModelRequest[];

  beforeAll(async () => {
    real = await realRuntime(
      (request) => {
        requests.push(request);
        return replies.shift() ?? 'Nothing to say.';
      },
      { protocol },
    );
  });
  beforeEach(() => {
    requests = [];
  });
  afterAll(() => real.close());

  const withModel = (config: SessionConfig = {}): SessionConfig => ({
    model: real.model.modelId,
    provider: real.model.provider,
    ...config,
  });
  /** A session of a client that has been stopped since. */
  const before = async (config?: SessionConfig): Promise<string> => {
    const client = real.client();
    const session = await client.createSession(withModel(config));
    await session.sendAndWait('My name is Ada.');
    expect(await client.stop()).toEqual([]);
    return session.sessionId;
  };
  const resumed = (client: CopilotClient, id: string, config?: SessionConfig): Promise<CopilotSession> =>
    client.resumeSession(id, withModel(config));

  itRuns('goes on with the conversation, on another runtime', async () => {
    replies = ['Hello Ada.', 'Ada.'];
    const id = await before();
    const client = real.client();
    const session = await resumed(client, id);

    expect(session.sessionId).toBe(id);
    expect((await session.sendAndWait('Who am I?'))?.data.content).toBe('Ada.');
    expect(JSON.stringify(requests[1]?.body['messages'])).toContain('My name is Ada.');
    const history = await session.getMessages();
    expect(history.flatMap((event) => (event.type === 'assistant.message' ? event.data.content : []))).toEqual([
      'Hello Ada.',
      'Ada.',
    ]);
    await client.stop();
  });

  itRuns('has tools, hooks and permissions work that are given again', async () => {
    replies = [
      'Hello.',
      [toolCall('mine'), toolCall('bash', { command: 'echo hi there', description: 'Greet' })],
      'Done.',
    ];
    const seen: string[] = [];
    const config: SessionConfig = {
      tools: [toolOf('mine', () => 'Mine.')],
      hooks: {
        onPreToolUse: ({ toolName }) => {
          seen.push(toolName);
        },
      },
      onPermissionRequest: approveAll,
      systemMessage: { mode: 'replace', content: 'You are back.' },
    };
    const id = await before(config);
    const client = real.client();
    const session = await resumed(client, id, config);

    await session.sendAndWait('Work');

    expect(seen).toEqual(['mine', 'bash']);
    const results = requests.at(-1)?.toolResults.map(({ text }) => text);
    expect(results).toEqual(['Mine.', expect.stringContaining('hi there')]);
    expect(requests.at(-1)?.messages[0]?.text).toBe('You are back.');
    await client.stop();
  });

  itRuns('knows no tools that are not given again', async () => {
    replies = ['Hello.', 'Done.'];
    const id = await before({ tools: [toolOf('mine', () => 'Mine.')] });
    const client = real.client();
    const session = await resumed(client, id);
    await session.sendAndWait('Work');
    expect(requests.map(({ tools }) => tools.includes('mine'))).toEqual([true, false]);
    await client.stop();
  });

  itRuns('opens a session again that was disconnected, on the same client, with each event once', async () => {
    replies = ['One.', 'Two.', 'Three.'];
    const client = real.client();
    const first = await client.createSession(withModel());
    await first.sendAndWait('One');
    await first.disconnect();
    const second = await resumed(client, first.sessionId);
    await second.sendAndWait('Two');
    await second.disconnect();
    const third = await resumed(client, first.sessionId);
    const ids: string[] = [];
    third.events$.subscribe(({ id }) => ids.push(id));

    expect((await third.sendAndWait('Three'))?.data.content).toBe('Three.');
    expect(ids).toEqual([...new Set(ids)]);
    await client.stop();
  });

  itRuns('lives as long as its subscription, and can be resumed after that', async () => {
    replies = ['One.', 'Two.', 'Three.'];
    const id = await before();
    const client = real.client();
    const closed = new Promise<void>((resolve) => {
      const subscription = client.resume$(id, withModel()).subscribe((session) => {
        session.events$.subscribe({ complete: resolve });
        subscription.unsubscribe();
      });
    });
    await closed;
    expect((await (await resumed(client, id)).sendAndWait('Two'))?.data.content).toBe('Two.');
    await client.stop();
  });

  itRuns('refuses a session that is open here, and one that is nowhere', async () => {
    replies = ['One.'];
    const client = real.client();
    const session = await client.createSession(withModel());
    await expect(resumed(client, session.sessionId)).rejects.toMatchObject({
      code: 'INVALID_OPTIONS',
      issues: [{ path: 'sessionId' }],
    });
    await expect(resumed(client, 'nobody')).rejects.toMatchObject({
      code: 'RPC_ERROR',
      message: expect.stringContaining('client.listSessions()'),
    });
    await client.stop();
  });

  itRuns('tells of itself in the history, unless it is told not to', async () => {
    replies = ['One.'];
    const id = await before();
    const resumes = async (config: SessionConfig) => {
      const client = real.client();
      const session = await resumed(client, id, config);
      const events = await session.getMessages();
      await client.stop();
      return events.filter(({ type }) => type === 'session.resume').length;
    };
    expect(await resumes({ disableResume: true })).toBe(0);
    expect(await resumes({})).toBe(1);
  });

  if (protocol === 2) return;

  it('has a tool call fail that was cut off', async () => {
    replies = [toolCall('mine'), 'Done.'];
    const begun = new Subject<void>();
    const mine = defineTool('mine', {
      description: 'Hangs',
      handler: () => {
        begun.next();
        return NEVER;
      },
    });
    const client = real.client();
    const session = await client.createSession(withModel({ tools: [mine] }));
    const isBegun = firstValueFrom(begun);
    const lost = expect(session.sendAndWait('Work')).rejects.toMatchObject({ code: expect.any(String) });
    await isBegun;
    await client.forceStop();
    await lost;

    const next = real.client();
    const again = await resumed(next, session.sessionId, { tools: [mine] });
    const failed = firstValueFrom(again.on('tool.execution_complete').pipe(map(({ data }) => data.success)));
    expect((await again.sendAndWait('Go on'))?.data.content).toBe('Done.');
    expect(await failed).toBe(false);
    await next.stop();
  });

  it.each([true, false])('tells the runtime whether pending work goes on: %p', async (continuePendingWork) => {
    replies = ['One.'];
    const id = await before();
    const client = real.client();
    const session = await resumed(client, id, { continuePendingWork });
    const resumes = (await session.getMessages()).filter(({ type }) => type === 'session.resume');
    expect(resumes).toMatchObject([{ data: { continuePendingWork } }]);
    await client.stop();
  });
});
