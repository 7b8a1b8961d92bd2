import type { MessageOptions } from '../protocol/MessageOptions.js';
import type { AccessOptions } from '../serving/AccessOptions.js';
import type { AskDesk } from '../serving/askDesk.js';
import type { EventTapeOptions } from '../serving/eventTape.js';
import type { SseBodyOptions } from '../serving/sseBody.js';

/** How a session is served, and to whom. */
export interface ServeOptions extends AccessOptions, SseBodyOptions, EventTapeOptions {
  /** Where the session's asks wait; its `responders` are in the session's config. Readers then see the asks, and answer them. */
  readonly asks?: AskDesk;
  /**
   * What becomes of a prompt from elsewhere. Unless you say so, the prompt, its display, its mode, its response format and attached
   * bytes are taken, and all else is refused (400): other attachments read files of this machine, and other options are yours to set.
   */
  readonly toMessage?: (message: unknown, request: Request) => string | MessageOptions;
  /** How long a body may be, in bytes. Default 10 MiB: enough for some pictures. */
  readonly maxBodyBytes?: number;
  /** How long an Observable of a session is kept when nobody reads and no turn runs, in milliseconds. Default 60,000. */
  readonly lingerMs?: number;
}
