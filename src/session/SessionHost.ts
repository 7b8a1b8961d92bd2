import type { Observable } from 'rxjs';
import type { Attachment } from '../protocol/Attachment.js';
import type { TraceContext } from '../protocol/Ask.js';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import type { Recordable } from './record.js';

/** What a session tells its host. */
export interface SessionHost {
  /** Takes what ends nothing but is worth a line in a log. */
  readonly report?: (diagnostic: Diagnostic) => void;
  /** Called with what is attached to a prompt, for a look at whether it is there; the prompt does not wait for it. */
  readonly warnAbout?: (attachments: readonly Attachment[]) => void;
  /** Called before the session hears and is told anything, for who wants to hear all of it. */
  readonly onOpening?: (session: Recordable, opening: SessionOpening) => void;
  /**
   * Put around every stream that users of the session subscribe to.
   *
   * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
   */
  readonly guard?: <T>(source$: Observable<T>) => Observable<T>;
  /** Called when a prompt is asked for: the trace it belongs to. */
  readonly trace?: () => TraceContext;
  /** Where it notes what must not be told of failures, and what takes that out of them. */
  readonly secrets?: {
    /** Notes the secrets in a value. */
    readonly add: (value: unknown) => void;
    /** Gives a value as JSON, without them. */
    readonly json: (value: unknown) => string;
  };
  /** Called when the session is gone from the runtime, or never came to be. */
  readonly onGone?: () => void;
}

/** How a session is opened. */
export interface SessionOpening {
  /** The version of the protocol. */
  readonly protocol: number;
  /** What `session.create` or `session.resume` is called with, secrets included. */
  readonly params: Readonly<Record<string, unknown>>;
}
