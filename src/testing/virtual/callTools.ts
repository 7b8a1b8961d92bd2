import { Observable, defer, forkJoin, map, of } from 'rxjs';
import { callTool } from './callTool.js';
import { RunOver } from './RunOver.js';
import type { VirtualAgent } from './VirtualAgent.js';
import type { VirtualSessionPort } from './VirtualSessionPort.js';
import type { ToolOutcome, VirtualToolCall } from './VirtualToolCall.js';

/**
 * Finishes the message with the calls it asks for, and calls the tools at the same time.
 *
 * @stream cold · no replay · emits the outcomes, in the order of the calls, and completes · errors with RunOver when a result rejects the run · unsubscribe withdraws what was asked
 */
export function callTools(
  port: VirtualSessionPort,
  agent: VirtualAgent,
  calls: readonly VirtualToolCall[],
  nextRound: () => void,
): Observable<readonly ToolOutcome[]> {
  return defer(() => {
    agent.finish(
      undefined,
      calls.map(({ toolCallId, name, arguments: args }) => ({ toolCallId, name, arguments: args, type: 'function' })),
    );
    for (const { toolCallId, name, arguments: args } of calls) {
      agent.emit('tool.execution_start', { toolCallId, toolName: name, arguments: args });
    }
    if (calls.length === 0) return of([]);
    const called$ = forkJoin(calls.map((call) => callTool(port, agent, call)));
    return calledTogether(port, called$);
  }).pipe(
    map((outcomes) => {
      if (outcomes.some(({ endsRun }) => endsRun === true)) throw new RunOver();
      nextRound();
      return outcomes;
    }),
  );
}

/** All of them ask before the first is answered. */
function calledTogether<T>({ post }: VirtualSessionPort, called$: Observable<T>): Observable<T> {
  return new Observable((subscriber) => post(() => subscriber.add(called$.subscribe(subscriber))));
}
