import { createServer } from 'node:http';
import { Subject, takeUntil } from 'rxjs';

import { answerRequest } from './answerRequest.js';
import { closeServer } from './closeServer.js';
import { introduce } from './introduce.js';
import { listenOnLoopback } from './listenOnLoopback.js';
import { ModelLog } from './ModelLog.js';
import type { ModelReply } from './ModelReply.js';
import type { ModelScript } from './ModelScript.js';
import type { ScriptedModel } from './ScriptedModel.js';
import type { ScriptedModelOptions } from './ScriptedModelOptions.js';

/**
 * Starts a model on 127.0.0.1 that says what a script says. It speaks the OpenAI chat completions API, streamed or not, and
 * the runtime takes it for a real one. A reply instead of a script is said to every request.
 *
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { startScriptedModel } from 'copilot-rx/scripted-model';
 *
 * await using model = await startScriptedModel((request) => `You said: ${request.lastUserText}`);
 * await using client = new CopilotClient(model.clientOptions);
 * const session = await client.createSession(model.sessionConfig);
 * ```
 */
export async function startScriptedModel(
  script: ModelReply | ModelScript,
  { port = 0, modelId = 'scripted', keep = 100, maxBodyBytes = 64 * 1024 * 1024, env = {} }: ScriptedModelOptions = {},
): Promise<ScriptedModel> {
  const log = new ModelLog(keep);
  const closing$ = new Subject<void>();

  const server = createServer((incoming, response) => {
    answerRequest(incoming, response, { script, log, maxBodyBytes, modelId }).pipe(takeUntil(closing$)).subscribe();
  });
  // an idle connection closed by us just as the runtime uses it again would look like a failure of the model
  server.keepAliveTimeout = 0;

  const url = `http://127.0.0.1:${await listenOnLoopback(server, port)}/v1`;
  let closed: Promise<void> | undefined;
  const close = () => {
    closing$.next();
    return (closed ??= closeServer(server).finally(() => {
      log.close();
    }));
  };
  const introduced = introduce(url, modelId, env);
  return {
    ...introduced,
    ...log.record(),
    // a getter, so that a model that is printed shows nobody's environment
    get clientOptions() {
      return { env: { ...process.env, ...introduced.env } };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
