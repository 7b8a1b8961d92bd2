import {
  startScriptedModel,
  type ModelReply,
  type ModelScript,
  type ScriptedModel,
  type ScriptedModelOptions,
} from '../../src/scripted-model/index.js';

const open: ScriptedModel[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((model) => model.close()));
});

/** A scripted model that is closed when the test ends. */
export async function started(
  script: ModelReply | ModelScript,
  options?: ScriptedModelOptions,
): Promise<ScriptedModel> {
  const model = await startScriptedModel(script, options);
  open.push(model);
  return model;
}
