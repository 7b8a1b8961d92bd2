import type { ScriptedModel } from './ScriptedModel.js';

/** What is to be known of a scripted model by those who are to use it, given the base URL of its API. */
export function introduce(url: string, modelId: string, extra: Readonly<Record<string, string>>): Introduction {
  const provider = { type: 'openai', wireApi: 'completions', baseUrl: url } as const;
  const env = {
    COPILOT_OFFLINE: 'true',
    COPILOT_AUTO_UPDATE: 'false',
    COPILOT_PROVIDER_BASE_URL: url,
    COPILOT_MODEL: modelId,
    ...extra,
  };
  return {
    url,
    modelId,
    provider,
    env,
    sessionConfig: { model: modelId, provider, streaming: true },
  };
}

type Introduction = Pick<ScriptedModel, 'url' | 'modelId' | 'provider' | 'env' | 'sessionConfig'>;
