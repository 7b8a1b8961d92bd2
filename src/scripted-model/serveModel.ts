import type { ModelHttpRequest } from '../protocol/ModelHttpRequest.js';
import { introduce } from './introduce.js';
import { ModelLog } from './ModelLog.js';
import type { ModelReply } from './ModelReply.js';
import type { ModelScript } from './ModelScript.js';
import { respondTo } from './respondTo.js';
import type { ServedModelOptions } from './ScriptedModelOptions.js';
import type { ServedModel } from './ServedModel.js';

/**
 * A scripted model with no server: the runtime's requests come to the client, and the script answers them there (protocol 3).
 * All else is as with `startScriptedModel`.
 *
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { serveModel } from 'copilot-rx/scripted-model';
 *
 * const model = serveModel((request) => `You said: ${request.lastUserText}`);
 * await using client = new CopilotClient(model.clientOptions);
 * const session = await client.createSession(model.sessionConfig);
 * ```
 */
export function serveModel(
  script: ModelReply | ModelScript,
  { modelId = 'scripted', keep = 100, env = {} }: ServedModelOptions = {},
): ServedModel {
  const log = new ModelLog(keep);
  const onModelRequest = (request: ModelHttpRequest) => respondTo(request, { script, log, modelId });
  const introduced = introduce(nowhere, modelId, env);
  return {
    ...introduced,
    ...log.record(),
    onModelRequest,
    // a getter, so that a model that is printed shows nobody's environment
    get clientOptions() {
      return { env: { ...process.env, ...introduced.env }, onModelRequest };
    },
  };
}

/** No server has such a name, should a request ever be sent. */
const nowhere = 'http://scripted-model.invalid/v1';
