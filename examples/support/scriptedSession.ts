import { CopilotClient } from 'copilot-rx';
import type { CopilotSession, ResponderConfig } from 'copilot-rx';
import { startScriptedModel, temporaryHome } from 'copilot-rx/scripted-model';
import type { ModelReply, ModelScript, ScriptedModel } from 'copilot-rx/scripted-model';

/** A session on the real CLI, with a model that says what a script says; everything ends with the `await using` block. */
export interface ScriptedSession extends AsyncDisposable {
  readonly session: CopilotSession;
  readonly model: ScriptedModel;
}

export async function scriptedSession(
  script: ModelReply | ModelScript,
  responders: ResponderConfig = {},
): Promise<ScriptedSession> {
  const home = temporaryHome();
  const model = await startScriptedModel(script, { env: home.env });
  const client = new CopilotClient(model.clientOptions);
  const close = async () => {
    await client.stop();
    await model.close();
    home.remove();
  };
  try {
    const session = await client.createSession({ ...model.sessionConfig, ...responders });
    return { session, model, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}
