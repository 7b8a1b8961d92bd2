import {
  connect,
  defer,
  filter,
  groupBy,
  type GroupedObservable,
  ignoreElements,
  merge,
  type MonoTypeOperatorFunction,
  NEVER,
  type OperatorFunction,
  Subject,
  tap,
} from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';
import { ofType } from './ofType.js';

/**
 * A lane of events for each agent: `key` is its `agentId`, undefined for the main agent.
 *
 * ```
 * event$     -m-a-b-A-m-a-|
 * byAgent()  -x-y-z-----w-|
 *             x: m-------m---|
 *             y: a---(A|)
 *             z: b-------|
 *             w: a-|
 * ```
 *
 * A lane ends with its agent's `subagent.completed` or `subagent.failed` (`A` above), which is its last event, and is then
 * forgotten; should that agent speak again, a new lane opens. The main agent's lane, and any that is open, ends with the
 * source, or fails with it. Lanes are hot: subscribe to one as it comes (`mergeMap`, not `concatMap`) or miss its events.
 * On protocol 2 events have no `agentId`, so all are in the main agent's lane.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source once no lane is subscribed
 * @example
 * ```ts
 * import { count, map, mergeMap, of } from 'rxjs';
 * import type { SessionEvent } from 'copilot-rx';
 * import { byAgent } from 'copilot-rx/operators';
 *
 * const envelope = { id: '1', timestamp: '2026-01-01T00:00:00Z', parentId: null };
 * const event$ = of<SessionEvent[]>(
 *   { ...envelope, type: 'assistant.turn_start', data: { turnId: '0' } },
 *   { ...envelope, agentId: 'a', type: 'assistant.turn_start', data: { turnId: '0' } },
 *   { ...envelope, agentId: 'a', type: 'subagent.completed', data: { toolCallId: 't', agentName: 'explore' } },
 * );
 *
 * event$
 *   .pipe(
 *     byAgent(),
 *     mergeMap((lane$) => lane$.pipe(count(), map((events) => `${lane$.key ?? 'main'}: ${events}`))),
 *   )
 *   .subscribe((line) => console.log(line)); // a: 2, main: 1
 * ```
 */
export function byAgent(): OperatorFunction<SessionEvent, GroupedObservable<string | undefined, SessionEvent>> {
  return (event$) =>
    defer(() => {
      const ended = new Subject<string | undefined>();

      return event$.pipe(
        reportEnds(ended),
        groupBy(({ agentId }) => agentId, {
          // Not made from the lane itself: groupBy would count that as a subscriber, and stay with the source after
          // everyone has left. Protocol 2 reports a sub-agent's end without an id: the main agent's lane stays open.
          duration: ({ key }) => (key === undefined ? NEVER : ended.pipe(filter((agentId) => agentId === key))),
        }),
      );
    });
}

/** Tells which agent has ended, once the event that says so was passed on and is in its lane. */
function reportEnds(ended: Subject<string | undefined>): MonoTypeOperatorFunction<SessionEvent> {
  return connect((event$) =>
    merge(
      event$,
      event$.pipe(
        ofType('subagent.completed', 'subagent.failed'),
        tap(({ agentId }) => ended.next(agentId)),
        ignoreElements(),
      ),
    ),
  );
}
