import type { CopilotClientOptions } from 'copilot-rx';
import { describeStages } from './describeStages.js';
import type { StartAgent } from './describeStages.js';
import { realStages } from './realStages.js';
import type { RealStage } from './realStages.js';

/** Runs the same specs on the real CLIs of both protocols. For what the testing kit has no part in. */
export function describeAgents(
  title: string,
  specs: (start: StartAgent<RealStage>, protocol: 2 | 3) => void,
  options: CopilotClientOptions = {},
): void {
  describeStages(title, realStages(options), specs);
}
