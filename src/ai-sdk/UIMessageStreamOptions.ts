import type { Observable } from 'rxjs';
import type { CopilotPlanPart } from './CopilotUIMessage.js';
import type { OpenQuestion } from './OpenQuestion.js';

/** How a session's events become a UI message stream. */
export interface UIMessageStreamOptions {
  /** The id of the message. Default: made of the id of the first event, so it is the same whenever the same events are told again. */
  readonly messageId?: string;
  /**
   * What people are asked and have not answered yet, the latest list first: the asks of this session in the `open$` of an `askDesk`. Without it,
   * what the events tell of asks is shown (protocol 3), whoever answers them.
   */
  readonly open$?: Observable<readonly OpenQuestion[]>;
  /**
   * Whether the reader understands `reset-step`, as `ai` 7 does in its later versions. Then what was streamed of a failed model call
   * is removed when the call is made again. Otherwise it stays, and its part has `providerMetadata.copilot.discarded`. Default false.
   */
  readonly resetStep?: boolean;
  /** What the agent had to do before: it may change it without telling it all again. */
  readonly plan?: CopilotPlanPart;
  /** What is said of a failure: of what the turn errors with, or else of the data of a `session.error`. Default: its message. */
  readonly errorText?: (failure: unknown) => string;
}
