import type { SessionEvent } from 'copilot-rx';

/** Which marbles an event ends, and whether it ends them badly. */
export interface End {
  /** By id; `undefined` for all that are open. */
  readonly id: string | undefined;
  readonly isBad: boolean;
}

export function endOf(event: SessionEvent): End | undefined {
  switch (event.type) {
    case 'tool.execution_complete':
      return { id: event.data.toolCallId, isBad: !event.data.success };
    case 'permission.completed':
    case 'user_input.completed':
    case 'elicitation.completed':
    case 'exit_plan_mode.completed':
      return { id: event.data.requestId, isBad: false };
    case 'subagent.completed':
      return { id: `agent ${event.data.toolCallId}`, isBad: false };
    case 'subagent.failed':
      return { id: `agent ${event.data.toolCallId}`, isBad: true };
    // whatever an abort cut off has no end of its own
    case 'session.idle':
      return { id: undefined, isBad: false };
    default:
      return undefined;
  }
}
