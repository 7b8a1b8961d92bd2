import { describeStages } from './describeStages.js';
import type { Stage, StartAgent } from './describeStages.js';
import { realStages } from './realStages.js';
import { virtualStages } from './virtualStages.js';

/**
 * Runs the same specs on the real CLIs of both protocols and on the virtual runtime, which is thereby shown to behave as they
 * do.
 */
export function describeBehaviour(title: string, specs: (start: StartAgent<Stage>, protocol: 2 | 3) => void): void {
  describeStages<Stage>(title, [...realStages(), ...virtualStages()], specs);
}
