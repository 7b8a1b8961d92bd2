import { CopilotError } from './CopilotError.js';

/** What was heard of a turn before it was interrupted. */
export interface HeardOfTurn {
  /** The id the runtime gave the prompt; absent when it was lost before it was acknowledged: it may have arrived or not. */
  readonly messageId?: string;
  /** Whether the agent was seen at work on it. `false`: it waited in the queue, or was on its way. */
  readonly started: boolean;
  /** The message in progress, or the latest one, as far as it was heard. */
  readonly text: string;
  /** Whether tools were run: asking again may do things twice. */
  readonly toolsRan: boolean;
}

/**
 * The runtime was lost while it worked on a prompt, and is being brought back. The session goes on; the turn does not. `retry()`
 * sends the prompt again, and the agent then sees in its history what it had done before.
 *
 * Code `TURN_INTERRUPTED`; `cause` is the ConnectionLostError.
 */
export class TurnInterruptedError extends CopilotError {
  readonly code = 'TURN_INTERRUPTED';

  constructor(
    readonly sessionId: string,
    readonly heard: HeardOfTurn,
    cause: unknown,
  ) {
    super(
      `The connection to the Copilot CLI was lost ${heard.started ? 'during the turn' : 'before the turn began'}. ` +
        `The session goes on; send the prompt again if it is still wanted${heard.toolsRan ? ', but tools were run already' : ''}.`,
      { cause },
    );
  }
}
