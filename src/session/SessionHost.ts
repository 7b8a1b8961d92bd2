import type { Attachment } from '../protocol/Attachment.js';
import type { Diagnostic } from '../protocol/Diagnostic.js';

/** What a session tells its host. */
export interface SessionHost {
  /** Takes what ends nothing but is worth a line in a log. */
  readonly report?: (diagnostic: Diagnostic) => void;
  /** Called with what is attached to a prompt, for a look at whether it is there; the prompt does not wait for it. */
  readonly warnAbout?: (attachments: readonly Attachment[]) => void;
  /** Called when the session is gone from the runtime, or never came to be. */
  readonly onGone?: () => void;
}
