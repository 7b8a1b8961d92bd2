import { CopilotClient, isCopilotError, type CopilotErrorCode } from 'copilot-rx';
import { ofType, textDeltas } from 'copilot-rx/operators';
import { startScriptedModel } from 'copilot-rx/scripted-model';
import type {} from 'copilot-rx/testing';

export async function ask(prompt: string): Promise<string | CopilotErrorCode | undefined> {
  const model = await startScriptedModel((request) => request.lastUserText);
  const client = new CopilotClient({ env: { ...process.env, ...model.env } });
  try {
    const session = await client.createSession({ model: model.modelId, provider: model.provider, streaming: true });
    session.events$.pipe(textDeltas()).subscribe((text) => text.length);
    session.events$.pipe(ofType('assistant.message')).subscribe(({ data }) => data.content.length);
    return (await session.sendAndWait({ prompt }))?.data.content;
  } catch (error) {
    return isCopilotError(error) ? error.code : undefined;
  } finally {
    await client.stop();
    await model.close();
  }
}
