/** The scripted model for real CLIs, in a process of its own: prints how to reach it as one line of JSON, and leaves when its stdin ends. */
import process from 'node:process';
import { startScriptedModel, text } from '../dist/scripted-model.mjs';

const { env, modelId, provider } = await startScriptedModel(text('The stream of events is read back.'));
console.log(JSON.stringify({ env, model: { model: modelId, provider } }));
process.stdin.on('end', () => process.exit()).resume();
