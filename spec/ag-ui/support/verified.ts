import { AbstractAgent, type AGUIEvent, type Message, enforceEvents, verifyEvents } from '@ag-ui/client';
import { type Observable, from, lastValueFrom, map, toArray } from 'rxjs';

/**
 * What the official client makes of a run's events: its validator and its verifier have to take them as they are, and its reducer gives
 * the messages that are then shown.
 */
export async function verified(
  event$: Observable<AGUIEvent>,
  before: readonly Message[] = [],
): Promise<{ readonly events: AGUIEvent[]; readonly messages: readonly Message[]; readonly state: unknown }> {
  const warn = jest.spyOn(console, 'warn').mockImplementation();
  try {
    const events = await lastValueFrom(event$.pipe(toArray()));
    const official = from(events.map((event) => structuredClone(event))).pipe(
      theirs(enforceEvents()),
      theirs(verifyEvents()),
    );
    const passed = await lastValueFrom(official.pipe(toArray()), { defaultValue: [] });
    expect(passed).toEqual(events);
    expect(['RUN_FINISHED', 'RUN_ERROR']).toContain(events.at(-1)?.type);
    const agent = new PlayedAgent(events, before);
    await agent.runAgent();
    // It would say what it stripped, dropped or did not find.
    expect(warn.mock.calls).toEqual([]);
    return { events, messages: agent.messages, state: agent.state };
  } finally {
    warn.mockRestore();
  }
}

/** An agent that says what it was given. */
class PlayedAgent extends AbstractAgent {
  constructor(
    readonly events: readonly AGUIEvent[],
    before: readonly Message[],
  ) {
    super({ threadId: 't', initialMessages: [...before] });
  }

  run(): ReturnType<AbstractAgent['run']> {
    return from(this.events).pipe(map((event) => event)) as unknown as ReturnType<AbstractAgent['run']>;
  }
}

/** Their package has a copy of rxjs of its own, whose types are not ours; at run time they get along. */
function theirs(operator: unknown): (event$: Observable<AGUIEvent>) => Observable<AGUIEvent> {
  return operator as (event$: Observable<AGUIEvent>) => Observable<AGUIEvent>;
}
