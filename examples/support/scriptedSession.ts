import { CopilotClient } from 'copilot-rx';
import type { CopilotSession, SessionConfig } from 'copilot-rx';
import { startScriptedModel } from 'copilot-rx/scripted-model';
import type { ModelReply, ModelScript, ScriptedModel } from 'copilot-rx/scripted-model';
import { temporaryHome } from './temporaryHome.js';

/** A session on the real CLI, with a model that says what a script says; everything ends with the `await using` block. */
export interface ScriptedSession extends AsyncDisposable {
  readonly session: CopilotSession;
  readonly model: ScriptedModel;
}

export async function scriptedSession(
  script: ModelReply | ModelScript,
  config: SessionConfig = {},
): Promise<ScriptedSession> {
  const model = await startScriptedModel(script);
  const home = temporaryHome();
  const client = new CopilotClient({ env: { ...process.env, ...home.env, ...model.env } });
  const close = async () => {
    await client.stop();
    await model.close();
    home.remove();
  };
  try {
    const scripted = { model: model.modelId, provider: model.provider, streaming: true };
    return { session: await client.createSession({ ...scripted, ...config }), model, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}
