import type { SessionEvent } from '../../protocol/SessionEvent.js';
import { shown } from '../marbles/shown.js';
import { isMatch } from './isMatch.js';
import { assertList } from './assertList.js';
import type { MatcherResult } from './MatcherResult.js';
import { verdict } from './verdict.js';

/** Whether a tool was called, by the agent or one of its sub-agents, with at least some arguments. */
export function toHaveToolCall(events: readonly SessionEvent[], toolName: string, args?: unknown): MatcherResult {
  assertList(events);
  const calls = events.filter((event) => event.type === 'tool.execution_start');
  const pass = calls.some(
    ({ data }) => data.toolName === toolName && (args === undefined || isMatch(data.arguments, args)),
  );
  const what = args === undefined ? toolName : `${toolName} with ${shown(args)}`;
  return verdict(pass, `a call of the tool ${what}`, `no call of the tool ${what}`, calls);
}
