import { assertSignedIn } from '../../examples/quickstart/assertSignedIn.js';
import type { ModelFlags } from '../../examples/quickstart/readModelFlags.js';
import { listEndpointModels } from './listEndpointModels.js';
import { prepareDemo } from './prepareDemo.js';
import type { Stage } from './Stage.js';

/** Sets the stage that the flags ask for. */
export async function prepare({ live, baseUrl, model, apiKey }: ModelFlags): Promise<Stage> {
  if (live) return prepareAccount(model);
  if (baseUrl !== undefined && model !== undefined) return prepareEndpoint(baseUrl, model, apiKey);
  return prepareDemo();
}

function prepareAccount(model: string | undefined): Stage {
  return {
    about: model ?? 'your account',
    client: {},
    session: model === undefined ? {} : { model },
    check: assertSignedIn,
  };
}

/** Sessions are kept in the user's own home, so that they can be resumed. */
function prepareEndpoint(baseUrl: string, model: string, apiKey: string | undefined): Stage {
  // Offline means: nobody but the model is talked to. To start that way the CLI wants to hear of a model.
  const offline = { COPILOT_OFFLINE: 'true', COPILOT_PROVIDER_BASE_URL: baseUrl, COPILOT_MODEL: model };
  return {
    about: `${model} at ${baseUrl}`,
    client: {
      env: { ...process.env, ...offline },
      onListModels: async () => listEndpointModels(baseUrl, apiKey),
    },
    session: { model, provider: { baseUrl, ...(apiKey === undefined ? {} : { apiKey }) } },
  };
}
