import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  NEVER,
  Subject,
  concat,
  firstValueFrom,
  ignoreElements,
  lastValueFrom,
  materialize,
  of,
  retry,
  timer,
  toArray,
} from 'rxjs';
import { backOff, defineTool, isCopilotError } from '../../src/index.js';
import type { CopilotClientOptions, CopilotSession, SessionConfig } from '../../src/index.js';
import { text, toolCall } from '../../src/scripted-model/index.js';
import type { ModelReply, ModelRequest } from '../../src/scripted-model/index.js';
import { findRuntime } from '../../src/transport/findRuntime.js';
import { realRuntime } from '../e2e/support/realRuntime.js';
import type { RealRuntime } from '../e2e/support/realRuntime.js';
import { childCommands, until, untilGone } from '../support/processes.js';
import { runtimeV2 } from '../support/runtimeV2.js';
import { describeRuntimes } from './support/describeRuntimes.js';
import { untilKept } from './support/keptEvents.js';
import { childPids, signalRuntime, untilState } from './support/restarts.js';

const codeOf = (error: unknown) => (isCopilotError(error) ? error.code : String(error));
const quick = backOff({ longestMs: 100 });

/** `use <tool>` calls a tool and then says so; `endless` never ends; everything else is answered. */
function script({ lastUserText, messages }: ModelRequest): ModelReply {
  const [what, name = ''] = lastUserText.split(' ');
  const lastUser = messages.map(({ role }) => role).lastIndexOf('user');
  const isUsed = messages.slice(lastUser).some(({ role }) => role === 'assistant');
  if (what === 'use' && !isUsed)
    return toolCall(name, name === 'bash' ? { command: 'echo hi', description: 'Greet' } : {});
  if (what === 'endless') return concat(of(text('word')), timer(3_600_000).pipe(ignoreElements()));
  return text('Fine');
}

describeRuntimes('A CLI that is lost', (protocol) => {
  let real: RealRuntime;
  beforeAll(async () => {
    real = await realRuntime(script, { protocol });
  });
  afterAll(() => real.close());

  const started = async (options: CopilotClientOptions = {}, config: SessionConfig = {}) => {
    const client = real.client({ autoRestart: quick, ...options });
    const session = await real.session(config, client);
    return { client, session };
  };
  /** Has something said, and written: that comes a little later. */
  const said = async (session: CopilotSession) => {
    await session.sendAndWait('hello');
    await untilKept(real.folder, session.sessionId, 'assistant.turn_end');
  };
  const interrupted = { code: 'TURN_INTERRUPTED', cause: { code: 'CONNECTION_LOST' } };

  it('interrupts its turns with what was heard, and the session goes on', async () => {
    const { client, session } = await started();
    await said(session);
    const queued = lastValueFrom(session.turn('endless'));
    const waiting = lastValueFrom(session.turn('behind it'));
    const ends = Promise.allSettled([queued, waiting]);
    await firstValueFrom(session.deltas$);
    const pid = await signalRuntime(client, 'SIGKILL');
    const [first, second] = await ends;
    expect(first).toMatchObject({
      reason: { ...interrupted, heard: { started: true, text: 'word', toolsRan: false } },
    });
    expect(second).toMatchObject({ reason: { ...interrupted, heard: { started: false, text: '' } } });
    expect((await untilState(client, 'connected')).pid).not.toBe(pid);
    expect((await session.sendAndWait('hello'))?.data.content).toBe('Fine');
    await client.stop();
  });

  it('lets calls and prompts wait that are made meanwhile', async () => {
    const { client, session } = await started();
    await said(session);
    await signalRuntime(client, 'SIGKILL');
    await untilState(client, 'reconnecting');
    const [answer, events, status] = await Promise.all([
      session.sendAndWait('hello'),
      session.getMessages(),
      client.getStatus(),
    ]);
    expect(answer?.data.content).toBe('Fine');
    expect(events.length).toBeGreaterThan(0);
    expect(status.protocolVersion).toBe(protocol);
    await client.stop();
  });

  it('creates a session anew that was never used', async () => {
    const { client, session } = await started();
    await signalRuntime(client, 'SIGKILL');
    await untilState(client, 'reconnecting');
    expect((await session.sendAndWait('hello'))?.data.content).toBe('Fine');
    await client.stop();
  });

  it('is lost again while it comes back, and comes back', async () => {
    const { client, session } = await started();
    await said(session);
    for (let i = 0; i < 3; i += 1) {
      await signalRuntime(client, 'SIGKILL');
      await untilState(client, 'reconnecting');
    }
    await lastValueFrom(session.turn('hello').pipe(retry(5)));
    await client.stop();
  });

  it.each(['starts', 'resumes'])('is killed again while it %s, and comes back', async (when) => {
    const others = childPids();
    const { client, session } = await started();
    await said(session);
    const first = await signalRuntime(client, 'SIGKILL');
    await untilState(client, 'reconnecting');
    const resuming = firstValueFrom(client.lifecycle$);
    const fresh = () => childPids().filter((pid) => pid !== first && !others.includes(pid));
    await until(() => fresh().length > 0, 'the CLI to be started again');
    // The first that is heard of a session on the new connection is that it is being resumed.
    if (when === 'resumes') await resuming;
    for (const pid of fresh()) process.kill(pid, 'SIGKILL');
    expect((await lastValueFrom(session.turn('hello').pipe(retry(3)))).type).toBe('session.idle');
    await client.stop();
  });

  it('is killed when it is frozen', async () => {
    const { client, session } = await started({ watchdog: { intervalMs: 200, timeoutMs: 4_000 } });
    await said(session);
    const turn = expect(lastValueFrom(session.turn('endless'))).rejects.toMatchObject(interrupted);
    await firstValueFrom(session.deltas$);
    const pid = await signalRuntime(client, 'SIGSTOP');
    await turn;
    await untilGone(pid);
    expect((await session.sendAndWait('hello'))?.data.content).toBe('Fine');
    await client.stop();
  });

  it('does not open sessions again that were left meanwhile', async () => {
    const { client, session } = await started();
    const other = await real.session({}, client);
    await Promise.all([said(session), said(other)]);
    const ended = firstValueFrom(other.events$.pipe(materialize(), toArray()));
    await signalRuntime(client, 'SIGKILL');
    await untilState(client, 'reconnecting');
    await other.disconnect();
    expect((await ended).at(-1)).toMatchObject({ kind: 'C' });
    await session.sendAndWait('hello');
    const resumes = await client.resumeSession(other.sessionId, withModel());
    const events = await resumes.getMessages();
    expect(events.filter(({ type }) => type === 'session.resume')).toHaveLength(1);
    await client.stop();
  });

  it('is given up when it cannot be started any more, with what it said', async () => {
    const { client, session, breakIt } = await breakable();
    const feed = firstValueFrom(session.events$.pipe(materialize(), toArray()));
    breakIt();
    await signalRuntime(client, 'SIGKILL');
    const lost = { code: 'CONNECTION_LOST', exit: { exitCode: 3, stderrTail: ['no luck today'] } };
    expect((await feed).at(-1)).toMatchObject({
      kind: 'E',
      error: { ...lost, cause: { code: 'RUNTIME_START_FAILED' } },
    });
    expect(await untilState(client, 'failed')).toMatchObject({ cause: lost });
    await expect(session.send('hello')).rejects.toMatchObject(lost);
    expect(await client.stop()).toEqual([]);
  });

  it('is given up when the client is stopped meanwhile', async () => {
    const { client, session, breakIt } = await breakable({ autoRestart: () => NEVER });
    const before = childCommands();
    const feed = firstValueFrom(session.events$.pipe(materialize(), toArray()));
    breakIt();
    await signalRuntime(client, 'SIGKILL');
    await untilState(client, 'reconnecting');
    const waiting = expect(session.getMessages()).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
    expect(await client.stop()).toEqual([]);
    await waiting;
    expect((await feed).at(-1)).toMatchObject({ kind: 'C' });
    expect(childCommands().length).toBeLessThan(before.length + 1);
  });

  it('is not started again when it did not start at all', async () => {
    const cliPath = join(real.folder, 'exits.mjs');
    writeFileSync(cliPath, 'console.error("not today"); process.exit(3);\n');
    const client = real.client({ cliPath, autoRestart: quick });
    await expect(client.start()).rejects.toMatchObject({ code: 'RUNTIME_START_FAILED', exit: { exitCode: 3 } });
    await untilState(client, 'failed');
    await client.stop();
  });

  it('ends typed when it cannot write its files', async () => {
    const file = join(real.folder, 'a-file');
    writeFileSync(file, '');
    const env = { ...real.env, COPILOT_HOME: join(file, 'home'), XDG_STATE_HOME: join(file, 'state') };
    const client = real.client({ env, autoRestart: backOff({ attempts: 1, firstMs: 1 }) });
    const outcome = real
      .session({}, client)
      .then((session) => session.sendAndWait('hello').then(() => 'fine', codeOf), codeOf);
    expect(['fine', 'RPC_ERROR', 'TURN_FAILED', 'RUNTIME_START_FAILED', 'CONNECTION_LOST']).toContain(await outcome);
    await client.stop();
  });

  if (protocol === 3) {
    it('that was spawned as a TCP server is started again, with a token of its own', async () => {
      const { client, session } = await started({ useStdio: false });
      await said(session);
      await signalRuntime(client, 'SIGKILL');
      await untilState(client, 'reconnecting');
      expect((await session.sendAndWait('hello'))?.data.content).toBe('Fine');
      await client.stop();
    });

    it('keeps the model that the session had last', async () => {
      const { client, session } = await started();
      await said(session);
      const { modelId } = await session.getModel();
      await firstValueFrom(session.call('session.model.switchTo', { modelId: 'another' }));
      await signalRuntime(client, 'SIGKILL');
      await untilState(client, 'reconnecting');
      const asked = real.model.requests.length;
      await session.sendAndWait('hello');
      expect([modelId, real.model.requests[asked]?.model]).toEqual([real.model.modelId, 'another']);
      await client.stop();
    });

    it('gets the answer of a tool that was at work, which is run once', async () => {
      const [answers, begun, runs] = [new Subject<string>(), new Subject<void>(), [] as string[]];
      const mine = defineTool('mine', {
        description: 'Waits',
        handler: (_: unknown, { askId }) => {
          runs.push(askId);
          begun.next();
          return firstValueFrom(answers);
        },
      });
      const { client, session } = await started({}, { tools: [mine] });
      const isBegun = firstValueFrom(begun);
      const turn = expect(lastValueFrom(session.turn('use mine'))).rejects.toMatchObject({
        ...interrupted,
        heard: { toolsRan: true },
      });
      await isBegun;
      await untilKept(real.folder, session.sessionId, 'external_tool.requested');
      await signalRuntime(client, 'SIGKILL');
      await turn;
      await untilState(client, 'connected');
      const result = firstValueFrom(session.on('tool.execution_complete'));
      const idle = firstValueFrom(session.idle$);
      answers.next('42');
      expect(await result).toMatchObject({ data: { success: true, result: { content: '42' } } });
      await idle;
      expect(runs).toHaveLength(1);
      await client.stop();
    });

    it('gets the answer to a permission that was being asked for', async () => {
      const [answers, begun] = [new Subject<{ decision: 'allow' }>(), new Subject<void>()];
      let asked = 0;
      const onPermissionRequest = () => {
        asked += 1;
        begun.next();
        return answers;
      };
      const { client, session } = await started({}, { onPermissionRequest });
      const isBegun = firstValueFrom(begun);
      const turn = expect(lastValueFrom(session.turn('use bash'))).rejects.toMatchObject(interrupted);
      await isBegun;
      await untilKept(real.folder, session.sessionId, 'permission.requested');
      await signalRuntime(client, 'SIGKILL');
      await turn;
      await untilState(client, 'connected');
      const result = firstValueFrom(session.on('tool.execution_complete'));
      answers.next({ decision: 'allow' });
      answers.complete();
      expect(await result).toMatchObject({ data: { success: true } });
      expect(asked).toBe(1);
      await client.stop();
    });
  }

  const withModel = (): SessionConfig => ({ model: real.model.modelId, provider: real.model.provider });

  /** A CLI that can be had to fail at its next start. */
  const breakable = async (options: CopilotClientOptions = {}) => {
    const broken = join(real.folder, 'broken');
    rmSync(broken, { force: true });
    const { file } = protocol === 2 ? { file: runtimeV2().program ?? '' } : findRuntime({ env: {}, from: [__dirname] });
    const cliPath = join(real.folder, 'cli.sh');
    writeFileSync(
      cliPath,
      `#!/bin/sh\n[ -e '${broken}' ] && { echo 'no luck today' >&2; exit 3; }\nexec '${file}' "$@"\n`,
    );
    chmodSync(cliPath, 0o755);
    const restart = backOff({ attempts: 2, firstMs: 1 });
    return {
      ...(await started({ cliPath, autoRestart: restart, ...options })),
      breakIt: () => writeFileSync(broken, ''),
    };
  };
});
