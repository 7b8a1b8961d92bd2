import { filter, firstValueFrom, map } from 'rxjs';
import type * as CopilotRx from 'copilot-rx';
import type { Contestant } from '../Contestant.js';
import { hasText, textOf } from '../delta.js';

/** What users run is the build, not the sources. */
const build = new URL('../../dist/index.mjs', import.meta.url).href;

export const contestant: Contestant = {
  open: async (serverPath) => {
    const { CopilotClient } = (await import(build)) as typeof CopilotRx;
    const client = new CopilotClient({ cliPath: serverPath });
    const session = await client.createSession({ streaming: true });
    return {
      run: async (prompt, onText) => {
        const reading = session.deltas$.pipe(filter(hasText), map(textOf)).subscribe(onText);
        const idle = firstValueFrom(session.idle$);
        await session.send(prompt);
        await idle;
        reading.unsubscribe();
      },
      close: async () => {
        const [problem] = await client.stop();
        if (problem) throw problem;
      },
    };
  },
};
