import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Contestant, SessionConfig } from '../Contestant.js';
import { hasText, textOf } from '../delta.js';
import type { Delta } from '../delta.js';
import { lookUp } from '../lookUp.js';
import type { Runtime } from '../Runtime.js';

/** As much of `@github/copilot-sdk` as is used here: type-checking must not depend on whether it is installed. */
interface OfficialSdk {
  readonly RuntimeConnection: {
    readonly forStdio: (options: { path: string; args: string[]; env?: object }) => object;
    readonly forUri: (url: string) => object;
  };
  readonly CopilotClient: new (options: { connection: object; workingDirectory?: string }) => {
    readonly start: () => Promise<void>;
    readonly stop: () => Promise<Error[]>;
    readonly createSession: (config: object) => Promise<OfficialSession>;
  };
}

interface OfficialSession {
  readonly on: ((type: 'assistant.message_delta', handler: (event: Delta) => void) => () => void) &
    ((type: 'session.idle', handler: () => void) => () => void);
  readonly send: (options: { prompt: string }) => Promise<string>;
  readonly disconnect: () => Promise<void>;
}

export const contestant: Contestant = {
  entry: entry(),
  connect: async (runtime) => {
    const sdk = (await import(pathToFileURL(entry()).href)) as OfficialSdk;
    const client = new sdk.CopilotClient({
      connection: connectionTo(sdk, runtime),
      ...(runtime.kind === 'program' && runtime.cwd !== undefined ? { workingDirectory: runtime.cwd } : {}),
    });
    await client.start();
    return {
      createSession: async (config = {}) => {
        const session = await client.createSession({ streaming: true, ...configOf(config) });
        return {
          onText: (take) =>
            session.on('assistant.message_delta', (delta) => {
              if (hasText(delta)) take(textOf(delta));
            }),
          onDelta: (take) => session.on('assistant.message_delta', take),
          run: async (prompt) => {
            const idle = new Promise<void>((resolve) => {
              const stopWaiting = session.on('session.idle', () => {
                stopWaiting();
                resolve();
              });
            });
            await session.send({ prompt });
            await idle;
          },
          destroy: () => session.disconnect(),
        };
      },
      close: async () => {
        const [problem] = await client.stop();
        if (problem) throw problem;
      },
    };
  },
};

/** The ESM build: `require.resolve` finds the CJS one. */
function entry(): string {
  const { resolve } = createRequire(new URL('../peer/package.json', import.meta.url));
  return resolve('@github/copilot-sdk').replace('/cjs/', '/');
}

function connectionTo({ RuntimeConnection }: OfficialSdk, runtime: Runtime): object {
  if (runtime.kind === 'server') return RuntimeConnection.forUri(String(runtime.port));
  const { path, args, env } = runtime;
  // It runs `.js` files under node, but no `.mjs` files.
  const isScript = path.endsWith('.mjs');
  return RuntimeConnection.forStdio({
    path: isScript ? process.execPath : path,
    args: isScript ? [path, ...args] : [...args],
    ...(env === undefined ? {} : { env }),
  });
}

function configOf({ answers, model }: SessionConfig): object {
  if (answers !== true) return { ...model };
  const { name, description, parameters, found } = lookUp;
  return {
    ...model,
    tools: [{ name, description, parameters, handler: () => found }],
    hooks: { onPreToolUse: () => ({ permissionDecision: 'allow' }) },
    onPermissionRequest: () => ({ kind: 'approve-once' }),
  };
}
