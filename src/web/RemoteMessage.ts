import type { BlobAttachment } from '../protocol/Attachment.js';
import type { MessageOptions } from '../protocol/MessageOptions.js';

/** What may be said of a prompt from elsewhere. */
export interface RemoteMessage extends Pick<MessageOptions, 'prompt' | 'displayPrompt' | 'mode' | 'responseFormat'> {
  /** Bytes, such as a pasted picture. */
  readonly attachments?: readonly BlobAttachment[];
}
