import type { SessionEvent } from '../../protocol/SessionEvent.js';
import { shown } from '../marbles/shown.js';
import { assertList } from './assertList.js';
import { isMatch } from './isMatch.js';
import type { MatcherResult } from './MatcherResult.js';
import { verdict } from './verdict.js';

/**
 * Whether a tool was called, by the agent or one of its sub-agents, with at least some arguments.
 *
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { toHaveToolCall } from 'copilot-rx/testing';
 * import { firstValueFrom, toArray } from 'rxjs';
 *
 * await using client = new CopilotClient();
 * const session = await client.createSession();
 * const events = await firstValueFrom(session.turn('What is in this folder?').pipe(toArray()));
 * console.log(toHaveToolCall(events, 'bash', { command: 'ls' }).pass);
 * ```
 */
export function toHaveToolCall(events: readonly SessionEvent[], toolName: string, args?: unknown): MatcherResult {
  assertList(events);
  const calls = events.filter((event) => event.type === 'tool.execution_start');
  const pass = calls.some(
    ({ data }) => data.toolName === toolName && (args === undefined || isMatch(data.arguments, args)),
  );
  const what = args === undefined ? toolName : `${toolName} with ${shown(args)}`;
  return verdict(pass, `a call of the tool ${what}`, `no call of the tool ${what}`, calls);
}
