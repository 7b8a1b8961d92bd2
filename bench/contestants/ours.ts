import { fileURLToPath } from 'node:url';
import { filter, firstValueFrom, map } from 'rxjs';
import type * as CopilotRx from 'copilot-rx';
import type { Contestant, SessionConfig } from '../Contestant.js';
import { hasText, textOf } from '../delta.js';
import { lookUp } from '../lookUp.js';

/** What users run is the build, not the sources. */
const build = new URL('../../dist/index.mjs', import.meta.url);

export const contestant: Contestant = {
  entry: fileURLToPath(build),
  connect: async (runtime) => {
    const sdk = (await import(build.href)) as typeof CopilotRx;
    const client = new sdk.CopilotClient(
      runtime.kind === 'server'
        ? { cliUrl: String(runtime.port) }
        : {
            cliPath: runtime.path,
            cliArgs: [...runtime.args],
            ...(runtime.env === undefined ? {} : { env: runtime.env }),
            ...(runtime.cwd === undefined ? {} : { cwd: runtime.cwd }),
          },
    );
    await client.start();
    return {
      createSession: async (config = {}) => {
        const session = await client.createSession({ streaming: true, ...configOf(sdk, config) });
        return {
          onText: (take) => {
            const reading = session.deltas$.pipe(filter(hasText), map(textOf)).subscribe(take);
            return () => reading.unsubscribe();
          },
          onDelta: (take) => {
            const reading = session.deltas$.subscribe(take);
            return () => reading.unsubscribe();
          },
          run: async (prompt) => {
            const idle = firstValueFrom(session.idle$);
            await session.send(prompt);
            await idle;
          },
          destroy: () => session.destroy(),
        };
      },
      close: async () => {
        const [problem] = await client.stop();
        if (problem) throw problem;
      },
    };
  },
};

function configOf({ allow, defineTool }: typeof CopilotRx, { answers, model }: SessionConfig): CopilotRx.SessionConfig {
  const { name, description, parameters, found } = lookUp;
  return {
    ...(model as CopilotRx.SessionConfig),
    ...(answers === true
      ? {
          tools: [defineTool(name, { description, parameters, handler: () => found })],
          hooks: { onPreToolUse: () => ({ permissionDecision: 'allow' }) },
          onPermissionRequest: allow(),
        }
      : {}),
  };
}
