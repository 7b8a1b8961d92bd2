import { CopilotError } from './CopilotError.js';
import type { Waiting } from './Waiting.js';

/** Which limit of a turn was reached: until the agent's first sign, without any event, or in total. */
export type TurnLimit = 'first' | 'silence' | 'total';

/**
 * A turn was given a limit, by `sendAndWait` or `withTimeouts`, and reached it. The turn was aborted.
 *
 * Code `TURN_TIMEOUT`.
 */
export class TurnTimeoutError extends CopilotError {
  readonly code = 'TURN_TIMEOUT';

  constructor(
    /** Known to `sendAndWait`; events alone do not tell. */
    readonly sessionId: string | undefined,
    /** The limit, in milliseconds. */
    readonly timeoutMs: number,
    readonly limit: TurnLimit = 'total',
    /** What the turn waited for, outermost first; empty when the events do not tell. */
    readonly waitingFor: readonly Waiting[] = [],
  ) {
    const waited = waitingFor.length === 0 ? '' : ` Waiting for ${waitingFor.map(nameOf).join(', ')}.`;
    super(
      `The turn ${failures[limit]} ${timeoutMs} ms and was aborted.${waited} Allow more time, or leave the limit out.`,
    );
  }
}

const failures = {
  first: 'showed no sign of the agent within',
  silence: 'had no event for',
  total: 'did not end within',
};

function nameOf({ kind, name = '', since }: Waiting): string {
  return `the ${kind} ${name}`.trim() + ` (since ${since})`;
}
