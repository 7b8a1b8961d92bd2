import { virtualClient, virtualRuntime } from 'copilot-rx/testing';
import type { VirtualTool } from 'copilot-rx/testing';
import { Subscription } from 'rxjs';
import type { Stage, StageMaker } from './describeStages.js';

/** What the testing kit has in place of the real CLIs. */
export function virtualStages(): readonly StageMaker<Stage>[] {
  return [virtualStage(3), virtualStage(2)];
}

function virtualStage(protocol: 2 | 3): StageMaker<Stage> {
  return {
    name: `virtual protocol ${protocol}`,
    protocol,
    make: async (model) => {
      const runtime = virtualRuntime({ protocol, model, tools: { bash: greeting } });
      const client = virtualClient(runtime);
      const opened = new Subscription();
      return {
        client,
        model: runtime.model,
        session: (config) =>
          new Promise((resolve, reject) => {
            opened.add(client.session$({ streaming: true, ...config }).subscribe({ next: resolve, error: reject }));
          }),
        close: async () => opened.unsubscribe(),
      };
    },
  };
}

/** The one command that the specs run: `greet`. */
const greeting: VirtualTool = ({ command }) => ({
  permission: { kind: 'shell', fullCommandText: String(command) },
  returns: 'hello there',
});
