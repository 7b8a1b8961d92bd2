import type { Interrupt, Message } from '@ag-ui/core';
import type { Observable } from 'rxjs';
import type { SessionEvent } from '../protocol/SessionEvent.js';

/** Which run it is, and what the client has; the fields of a `RunAgentInput` fit. */
export interface ToAgUiOptions {
  readonly threadId: string;
  readonly runId: string;
  /** The run that this one belongs to. */
  readonly parentRunId?: string;
  /**
   * What the client shows already. With it, the text of a model call that failed and is repeated is taken back, by a
   * `MESSAGES_SNAPSHOT`; without it, that text stays and the next attempt stands below.
   */
  readonly messages?: readonly Message[];
  /** The state that the client has; looked at with `withState` alone. */
  readonly state?: unknown;
  /** Keeps title, model, context window, usage and compaction in the shared state, under `copilot`. */
  readonly withState?: boolean;
  /**
   * What the run waits for, if it does. When there is something, the run ends with that as its outcome, and its source is left: what
   * is to go on has to be shared, as `CopilotAgent` and `handleAgUi` do.
   *
   * @stream as given · no replay needed · may complete · must not error · unsubscribed with the run
   */
  readonly interrupts$?: Observable<readonly Interrupt[]>;
  /** Session events to be sent as `RAW`, too. They may hold what is not for clients, such as the system prompt. */
  readonly raw?: (event: SessionEvent) => boolean;
}
