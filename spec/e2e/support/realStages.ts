import type { CopilotClient, CopilotClientOptions } from 'copilot-rx';
import type { ScriptedModel } from 'copilot-rx/scripted-model';
import { findRuntime } from '../../../src/transport/findRuntime.js';
import { runtimeV2 } from '../../support/runtimeV2.js';
import type { Stage, StageMaker } from './describeStages.js';
import { realRuntime } from './realRuntime.js';

/** A real CLI, and a client of it. */
export interface RealStage extends Stage {
  readonly client: CopilotClient;
  readonly model: ScriptedModel;
}

/** The real CLIs of both protocols. */
export function realStages(options: CopilotClientOptions = {}): readonly StageMaker<RealStage>[] {
  return [realStage(3, missingV3(), options), realStage(2, runtimeV2().reason, options)];
}

function realStage(protocol: 2 | 3, missing: string | undefined, options: CopilotClientOptions): StageMaker<RealStage> {
  return {
    name: `protocol ${protocol}`,
    protocol,
    missing,
    make: async (script) => {
      const { client: makeClient, session, model, close } = await realRuntime(script, { protocol });
      const client = makeClient(options);
      return {
        client,
        model,
        close,
        session: (config, apiKey) => session({ provider: { ...model.provider, apiKey }, ...config }, client),
      };
    },
  };
}

function missingV3(): string | undefined {
  try {
    findRuntime({ env: process.env, from: [__dirname] });
    return undefined;
  } catch (error) {
    return String(error);
  }
}
