import { concat, defer } from 'rxjs';
import { marbleRun } from '../marbleRun.js';
import type { Steps } from '../marbleRun.js';
import type { Step } from '../Step.js';
import { doing } from './doing.js';

/**
 * A sub-agent works, in a lane of its own: its events carry its `agentId`, which is the name it is given here. The main agent
 * waits for it.
 *
 * @param marbles - What it does, as in `runtime.reply`.
 */
export function subagent(agentId: string, marbles: string, steps?: Steps): Step {
  return {
    shows: undefined,
    perform: (agent) =>
      defer(() => {
        const toolCallId = agent.nextToolCallId();
        const worker = agent.as(agentId, toolCallId);
        const names = { toolCallId, agentName: agentId, agentDisplayName: agentId };
        const start = doing(undefined, () => worker.emit('subagent.started', names));
        const end = doing(undefined, () => {
          worker.finish();
          worker.emit('subagent.completed', names);
        });
        return concat(start.perform(agent), marbleRun(marbles, steps)(worker), end.perform(agent));
      }),
  };
}
