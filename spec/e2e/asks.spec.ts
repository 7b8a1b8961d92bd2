import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { NEVER, filter, firstValueFrom, map, switchMap } from 'rxjs';
import type { Answer } from '../../src/protocol/Answer.js';
import type { Ask } from '../../src/protocol/Ask.js';
import { openRpc } from '../../src/rpc/openRpc.js';
import { inOrder, startScriptedModel, toolCall } from '../../src/scripted-model/index.js';
import type { ModelReply } from '../../src/scripted-model/index.js';
import { findRuntime } from '../../src/transport/findRuntime.js';
import type { Wire } from '../../src/wire/Wire.js';
import { negotiate } from '../../src/wire/negotiate.js';
import { recorded } from '../support/recorded.js';
import { runtimeV2 } from '../support/runtimeV2.js';
import { opened } from '../support/subscriptions.js';

jest.setTimeout(60_000);

const v2 = runtimeV2();
const v3 = findRuntime({ env: { PATH: '' }, from: [dirname(__filename)] }).file;
const tools = [{ name: 'echo', description: 'Echo', parameters: { type: 'object' }, skipPermission: true }];
const closing: (() => unknown)[] = [];
/** Shared, since a runtime of protocol 2 unpacks itself into it at its first start. */
const state = mkdtempSync(join(tmpdir(), 'copilot-rx-state-'));

afterAll(() => rmSync(state, { recursive: true, force: true }));

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

describe.each([
  [2, v2.program, v2.reason],
  [3, v3, undefined],
])('asks of the real runtime, protocol %d', (version, program, reason) => {
  const spec = program === undefined ? it.skip : it;
  const title = (what: string) => (reason === undefined ? what : `${what} (${reason})`);

  spec(title('calls a tool of ours'), async () => {
    const session = await start(inOrder(toolCall('echo', { x: 1 }), 'Done.'), { tools }, (ask) =>
      ask.kind === 'tool' ? { textResultForLlm: JSON.stringify(ask.arguments), resultType: 'success' } : 'never',
    );

    await session.run('Go');

    expect(session.results).toEqual(['{"x":1}']);
  });

  spec(title('asks for leave, and takes a refusal for an answer'), async () => {
    const bash = () => toolCall('bash', { command: 'echo hi', description: 'Greet' });
    const session = await start(inOrder(bash(), bash(), 'Done.'), {}, (ask) => {
      if (ask.kind !== 'permission') return 'never';
      return session.asks.length > 1 ? { decision: 'deny', feedback: 'Not again.' } : { decision: 'allow' };
    });

    await session.run('Go');

    expect(session.results).toEqual([expect.stringContaining('hi'), expect.stringContaining('Not again.')]);
  });

  spec(title('lets a hook change what a tool is given'), async () => {
    const session = await start(inOrder(toolCall('echo', { x: 1 }), 'Done.'), { tools, hooks: true }, (ask) => {
      if (ask.kind === 'tool') return { textResultForLlm: JSON.stringify(ask.arguments), resultType: 'success' };
      return ask.kind === 'hook' && ask.hook === 'preToolUse' ? { modifiedArgs: { x: 2 } } : undefined;
    });

    await session.run('Go');

    expect(session.results).toEqual(['{"x":2}']);
    expect(session.asks).toContainEqual(
      expect.objectContaining({ hook: 'preToolUse', input: expect.objectContaining({ toolArgs: { x: 1 } }) }),
    );
  });

  spec(title('has the user choose'), async () => {
    const question = toolCall('ask_user', { question: 'Which?', choices: ['red', 'blue'] });
    const session = await start(inOrder(question, 'Done.'), { requestUserInput: true }, (ask) =>
      ask.kind === 'userInput' ? { answer: 'blue' } : 'never',
    );

    await session.run('Go');

    expect(session.results).toEqual([expect.stringContaining('blue')]);
  });

  (version === 3 ? it : it.skip)(title('runs a command of ours (protocol 2 has none)'), async () => {
    const session = await start('Done.', { commands: [{ name: 'deploy', description: 'Deploys' }] }, (ask) => {
      if (ask.kind !== 'command') return 'never';
      return ask.args === 'prod' ? {} : { error: 'Only prod.' };
    });
    const invoke = (input: string) =>
      firstValueFrom(session.wire.call('session.commands.invoke', { sessionId: session.id, name: 'deploy', input }));

    expect(await invoke('prod')).toMatchObject({ kind: 'completed' });
    await expect(invoke('test')).rejects.toMatchObject({ message: expect.stringContaining('Only prod.') });
    expect(session.asks).toMatchObject([
      { kind: 'command', commandName: 'deploy', args: 'prod' },
      { kind: 'command', commandName: 'deploy', args: 'test' },
    ]);
  });

  const pending: [Ask['kind'], ModelReply][] = [
    ['tool', toolCall('echo', {})],
    ['permission', toolCall('bash', { command: 'echo hi', description: 'Greet' })],
    ['userInput', toolCall('ask_user', { question: 'Which?', choices: ['red', 'blue'] })],
    ['hook', toolCall('echo', {})],
  ];

  it.each(program === undefined ? [] : pending)('aborts while it waits for the answer to a %s', async (kind, reply) => {
    const config = { tools, requestUserInput: true, hooks: kind === 'hook' };
    const session = await start(inOrder(reply, 'Next.'), config, (ask) =>
      ask.kind === 'hook' && ask.hook !== 'preToolUse' ? undefined : 'never',
    );
    const isWaiting = firstValueFrom(
      session.wire.asks(session.id).pipe(filter((ask) => ask.kind === kind && (kind !== 'hook' || isPreToolUse(ask)))),
    );

    const run = session.run('Go');
    const ask = await isWaiting;
    await firstValueFrom(session.wire.call('session.abort', { sessionId: session.id }));
    await run;

    expect(session.withdrawn).toEqual([ask.id]);
    await session.run('Next');
  });

  async function start(
    script: Parameters<typeof startScriptedModel>[0],
    config: object,
    answer: (ask: Ask) => Answer['value'] | 'never',
  ) {
    const model = await startScriptedModel(script);
    const folder = mkdtempSync(join(tmpdir(), 'copilot-rx-spec-'));
    const env = { ...process.env, ...model.env, COPILOT_HOME: folder, XDG_STATE_HOME: state };
    const child = spawn(program!, ['--headless', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'], env, cwd: folder });
    const exited = new Promise((resolve) => child.once('exit', resolve));
    closing.push(async () => {
      child.kill('SIGKILL');
      await exited;
      await model.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const streams = { input: child.stdout, output: child.stdin, lost$: NEVER };
    const { value: wire } = await opened<Wire>(
      openRpc(streams, 2 ** 26).pipe(
        switchMap((rpc) => negotiate(rpc)),
        map((negotiated) => negotiated.wire),
      ),
    );
    expect(wire.version).toBe(version);

    const id = crypto.randomUUID();
    const asks: Ask[] = [];
    const results: unknown[] = [];
    recorded(wire.asks(id), (ask) => {
      asks.push(ask);
      const value = answer(ask);
      if (value !== 'never') recorded(wire.answer({ ask, value } as Answer));
    });
    recorded(wire.events(id), (event) => {
      if (event.type !== 'tool.execution_complete') return;
      results.push(event.data.success ? event.data.result?.content : event.data.error?.message);
    });
    const withdrawn = recorded(wire.withdrawn(id)).log;
    const { modelId, provider } = model;
    await firstValueFrom(
      wire.call('session.create', { sessionId: id, model: modelId, provider, requestPermission: true, ...config }),
    );
    const run = async (prompt: string) => {
      const idle = firstValueFrom(wire.events(id).pipe(filter(({ type }) => type === 'session.idle')));
      await firstValueFrom(wire.call('session.send', { sessionId: id, prompt }));
      await idle;
    };
    return { wire, id, asks, results, withdrawn, run };
  }
});

function isPreToolUse(ask: Ask): boolean {
  return ask.kind === 'hook' && ask.hook === 'preToolUse';
}
