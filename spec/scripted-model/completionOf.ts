import type { ScriptedModel } from '../../src/scripted-model/index.js';
import { ask } from './ask.js';

/** The parts of a completion that the specs look at. */
export interface ReceivedCompletion {
  readonly choices: readonly {
    readonly finish_reason: string;
    readonly message: {
      readonly content: string | null;
      readonly reasoning_content?: string;
      readonly tool_calls?: readonly object[];
    };
  }[];
  readonly usage: object;
}

/** Asks for a completion in one JSON body. */
export async function completionOf(model: ScriptedModel, body: object = {}): Promise<ReceivedCompletion> {
  const response = await ask(model, { stream: false, ...body });
  return (await response.json()) as ReceivedCompletion;
}
