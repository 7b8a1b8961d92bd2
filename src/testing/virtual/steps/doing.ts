import { EMPTY, defer } from 'rxjs';
import type { Step } from '../Step.js';
import type { VirtualAgent } from '../VirtualAgent.js';

/** A step that is done at once. */
export function doing(shows: string | undefined, act: (agent: VirtualAgent) => void): Step {
  return {
    shows,
    perform: (agent) =>
      defer(() => {
        act(agent);
        return EMPTY;
      }),
  };
}
