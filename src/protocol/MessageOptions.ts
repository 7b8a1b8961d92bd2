import type { Attachment } from './Attachment.js';

/** A prompt and how it is delivered; a plain string stands for `{ prompt }`. */
export interface MessageOptions {
  readonly prompt: string;
  readonly attachments?: readonly Attachment[];
  /**
   * What happens when the session is busy: `enqueue` (default) waits for the runs before it; `immediate` joins the run in
   * progress at its next model call.
   */
  readonly mode?: 'enqueue' | 'immediate';
}
