import { startScriptedModel, temporaryHome } from 'copilot-rx/scripted-model';
import { demoScript } from './demoScript.js';
import type { Stage } from './Stage.js';

/** A scripted model, which is played to a real CLI in a home of its own. */
export async function prepareDemo(): Promise<Stage> {
  const home = temporaryHome();
  const model = await startScriptedModel(demoScript, { modelId: 'demo', env: home.env });
  return {
    about: 'a script: no account, no network (--live asks your account)',
    client: {
      ...model.clientOptions,
      onListModels: () => ['demo', 'demo-in-verse'].map((id) => ({ id, name: id, capabilities: {} })),
    },
    session: model.sessionConfig,
    close: async () => {
      await model.close();
      home.remove();
    },
  };
}
