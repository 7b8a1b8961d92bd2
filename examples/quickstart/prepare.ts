import type { CopilotClientOptions, SessionConfig } from 'copilot-rx';
import { startScriptedModel, temporaryHome } from 'copilot-rx/scripted-model';
import type { ModelScript } from 'copilot-rx/scripted-model';
import type { ModelFlags } from './readModelFlags.js';
import { script } from './script.js';

/** What a run needs: options for client and session, and the end of what was started for them. */
export interface Stage extends AsyncDisposable {
  /** The model's name, for people. */
  readonly model: string;
  readonly client: CopilotClientOptions;
  readonly session: SessionConfig;
}

/** Sets the stage that the flags ask for. Where they ask for no model, a script is one. */
export async function prepare(
  { live, baseUrl, model, apiKey }: ModelFlags,
  says: ModelScript = script,
): Promise<Stage> {
  if (live) return prepareAccount(model);
  if (baseUrl !== undefined && model !== undefined) return prepareEndpoint(baseUrl, model, apiKey);
  return prepareScript(says);
}

function prepareAccount(model: string | undefined): Stage {
  return {
    model: model ?? 'the default model of your account',
    client: {},
    session: model === undefined ? {} : { model },
    [Symbol.asyncDispose]: async () => {},
  };
}

function prepareEndpoint(baseUrl: string, model: string, apiKey: string | undefined): Stage {
  const home = temporaryHome();
  // Offline means: nobody but the model is talked to. To start that way the CLI wants to hear of a model.
  const offline = { COPILOT_OFFLINE: 'true', COPILOT_PROVIDER_BASE_URL: baseUrl, COPILOT_MODEL: model };
  return {
    model: `${model} at ${baseUrl}`,
    client: { env: { ...process.env, ...home.env, ...offline } },
    session: { model, provider: { baseUrl, ...(apiKey === undefined ? {} : { apiKey }) } },
    [Symbol.asyncDispose]: async () => home.remove(),
  };
}

async function prepareScript(says: ModelScript): Promise<Stage> {
  const home = temporaryHome();
  const model = await startScriptedModel(says, { env: home.env });
  return {
    model: 'a scripted model (no account, no network)',
    client: model.clientOptions,
    session: model.sessionConfig,
    [Symbol.asyncDispose]: async () => {
      await model.close();
      home.remove();
    },
  };
}
