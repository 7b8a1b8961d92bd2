import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Contestant } from '../Contestant.js';
import { hasText, textOf } from '../delta.js';
import type { Delta } from '../delta.js';

/** As much of `@github/copilot-sdk` as is used here: type-checking must not depend on whether it is installed. */
interface OfficialSdk {
  readonly RuntimeConnection: { readonly forStdio: (options: { path: string; args: string[] }) => object };
  readonly CopilotClient: new (options: { connection: object }) => {
    readonly start: () => Promise<void>;
    readonly stop: () => Promise<Error[]>;
    readonly createSession: (config: { streaming: boolean }) => Promise<OfficialSession>;
  };
}

interface OfficialSession {
  readonly on: ((type: 'assistant.message_delta', handler: (event: Delta) => void) => () => void) &
    ((type: 'session.idle', handler: () => void) => () => void);
  readonly send: (options: { prompt: string }) => Promise<string>;
}

export const contestant: Contestant = {
  open: async (serverPath) => {
    const { CopilotClient, RuntimeConnection } = await load();
    // It runs `.js` files under node, but no `.mjs` files.
    const connection = RuntimeConnection.forStdio({ path: process.execPath, args: [serverPath] });
    const client = new CopilotClient({ connection });
    await client.start();
    const session = await client.createSession({ streaming: true });
    return {
      run: async (prompt, onText) => {
        const stopReading = session.on('assistant.message_delta', (delta) => {
          if (hasText(delta)) onText(textOf(delta));
        });
        const idle = new Promise<void>((resolve) => {
          const stopWaiting = session.on('session.idle', () => {
            stopWaiting();
            resolve();
          });
        });
        await session.send({ prompt });
        await idle;
        stopReading();
      },
      close: async () => {
        const [problem] = await client.stop();
        if (problem) throw problem;
      },
    };
  },
};

async function load(): Promise<OfficialSdk> {
  const { resolve } = createRequire(new URL('../peer/package.json', import.meta.url));
  // The ESM build: `require.resolve` finds the CJS one.
  const entry = resolve('@github/copilot-sdk').replace('/cjs/', '/');
  return (await import(pathToFileURL(entry).href)) as OfficialSdk;
}
