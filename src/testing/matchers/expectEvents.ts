import type { SessionEvent } from '../../protocol/SessionEvent.js';
import type { AnsweredAsk } from '../../responders/AnsweredAsk.js';
import { copilotMatchers } from './copilotMatchers.js';
import type { CopilotMatchers } from './copilotMatchers.js';
import type { MatcherResult } from './MatcherResult.js';

/**
 * The matchers of this package for test runners without `expect`, such as `node:test` and mocha: each throws when it fails.
 *
 * @example
 * ```ts
 * import { CopilotClient } from 'copilot-rx';
 * import { expectEvents } from 'copilot-rx/testing';
 * import { firstValueFrom, toArray } from 'rxjs';
 *
 * await using client = new CopilotClient();
 * const session = await client.createSession();
 * const events = await firstValueFrom(session.turn('What is 2 + 2?').pipe(toArray()));
 * expectEvents(events).toHaveText(/4/);
 * expectEvents(events).toEndWith('idle');
 * ```
 */
export function expectEvents(received: readonly SessionEvent[] | readonly AnsweredAsk[]): CopilotMatchers {
  const throwing =
    (matcher: (...args: never[]) => MatcherResult) =>
    (...args: readonly unknown[]) => {
      const { pass, message } = matcher(...([received, ...args] as never[]));
      if (!pass) throw new Error(message());
    };
  const entries = Object.entries(copilotMatchers).map(([name, matcher]) => [name, throwing(matcher)]);
  return Object.fromEntries(entries) as CopilotMatchers;
}
