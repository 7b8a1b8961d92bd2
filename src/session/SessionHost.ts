import type { Attachment } from '../protocol/Attachment.js';
import type { TraceContext } from '../protocol/Ask.js';
import type { Diagnostic } from '../protocol/Diagnostic.js';

/** What a session tells its host. */
export interface SessionHost {
  readonly report?: (diagnostic: Diagnostic) => void;
  /** Called with what is attached to a prompt, for a look at whether it is there; the prompt does not wait for it. */
  readonly warnAbout?: (attachments: readonly Attachment[]) => void;
  /** Called when a prompt is asked for: the trace it belongs to. */
  readonly trace?: () => TraceContext;
  /** Called when the session is gone from the runtime, or never came to be. */
  readonly onGone?: () => void;
}
