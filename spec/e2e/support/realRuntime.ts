import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CopilotClient } from '../../../src/client/CopilotClient.js';
import type { CopilotClientOptions } from '../../../src/client/CopilotClientOptions.js';
import type { SessionConfig } from '../../../src/session/SessionConfig.js';
import { startScriptedModel } from '../../../src/scripted-model/index.js';
import type { ModelReply, ModelScript, ScriptedModel } from '../../../src/scripted-model/index.js';
import type { CopilotSession } from '../../../src/session/CopilotSession.js';
import { findRuntime } from '../../../src/transport/findRuntime.js';
import { runtimeV2 } from '../../support/runtimeV2.js';

/** Real CLIs, with only the model scripted. Everything it hands out is gone after `close`. */
export interface RealRuntime {
  readonly model: ScriptedModel;
  /** A temporary folder of the spec's own. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A client that spawns the CLI, unless told otherwise. */
  readonly client: (options?: CopilotClientOptions) => CopilotClient;
  /** A streaming session with the scripted model, on a client of its own unless one is given. */
  readonly session: (config?: SessionConfig, client?: CopilotClient) => Promise<CopilotSession>;
  /** A server that is not the client's, as somebody would have started it by hand. */
  readonly server: (connectionToken?: string) => Promise<{ readonly port: number; readonly pid: number }>;
  readonly close: () => Promise<void>;
}

/** Which CLI to run. */
export interface RealRuntimeOptions {
  /** Default: 3, which is the installed CLI; 2 is the one of `runtimeV2`, which has to be there. */
  readonly protocol?: 2 | 3;
}

/** Starts a scripted model, and the means to run real CLIs against it. */
export async function realRuntime(
  script: ModelReply | ModelScript,
  { protocol = 3 }: RealRuntimeOptions = {},
): Promise<RealRuntime> {
  const model = await startScriptedModel(script);
  const folder = mkdtempSync(join(tmpdir(), 'copilot-rx-spec-'));
  const env = {
    ...process.env,
    ...model.env,
    COPILOT_HOME: join(folder, 'home'),
    // Protocol 2 knows no COPILOT_HOME.
    ...(protocol === 2 ? { XDG_STATE_HOME: join(folder, 'state') } : {}),
  };
  const { program } = protocol === 2 ? runtimeV2() : {};
  const spawned = { env, cwd: folder, ...(program === undefined ? {} : { cliPath: program }) };
  const clients: CopilotClient[] = [];
  const servers: (() => Promise<void>)[] = [];
  const client = (options: CopilotClientOptions = {}) => {
    const made = new CopilotClient(options.cliUrl === undefined ? { ...spawned, ...options } : options);
    clients.push(made);
    return made;
  };
  return {
    model,
    folder,
    env,
    client,
    session: (config = {}, on = client()) =>
      on.createSession({ streaming: true, model: model.modelId, provider: model.provider, ...config }),
    server: async (connectionToken) => {
      const server = await startServer({ ...env, COPILOT_CONNECTION_TOKEN: connectionToken }, program);
      servers.push(server.stop);
      return server;
    },
    close: async () => {
      await Promise.all(clients.map((made) => made.stop()));
      await Promise.all(servers.map((stop) => stop()));
      await model.close();
      // A CLI that was killed may be at its last writes.
      rmSync(folder, { recursive: true, force: true, maxRetries: 8 });
    },
  };
}

async function startServer(env: Readonly<Record<string, string | undefined>>, program?: string) {
  const { file, args } =
    program === undefined
      ? findRuntime({ env: { PATH: '' }, from: [dirname(__filename)] })
      : { file: program, args: [] };
  const child = spawn(file, [...args, '--headless'], { env: { ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      const match = /listening on port (\d+)\s/.exec(said);
      if (match !== null) resolve(Number(match[1]));
    });
    void exited.then(() => reject(new Error(`The server exited, saying: ${said}`)));
  });
  const stop = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  return { port, pid: child.pid ?? 0, stop };
}
