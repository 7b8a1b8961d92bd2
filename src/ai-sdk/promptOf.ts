import { RequestRefusedError } from '../errors/RequestRefusedError.js';
import type { BlobAttachment } from '../protocol/Attachment.js';
import type { MessageOptions } from '../protocol/MessageOptions.js';
import { defined } from '../util/defined.js';
import type { CopilotUIMessage } from './CopilotUIMessage.js';

/**
 * A message of the user's as a prompt: its texts, and its files as attachments.
 *
 * @throws RequestRefusedError when a file is somewhere else: nothing is fetched here.
 */
export function promptOf({ parts }: Pick<CopilotUIMessage, 'parts'>): MessageOptions {
  const texts = parts.flatMap((part) => (part.type === 'text' ? [part.text] : []));
  const attachments = parts.flatMap((part) => (part.type === 'file' ? [blobOf(part)] : []));
  return { prompt: texts.join('\n'), ...(attachments.length === 0 ? {} : { attachments }) };
}

interface FilePart {
  readonly url: string;
  readonly mediaType: string;
  readonly filename?: string | undefined;
}

function blobOf({ url, mediaType: mimeType, filename: displayName }: FilePart): BlobAttachment {
  const data = /^data:[^,]*;base64,(.*)$/s.exec(url)?.[1];
  if (data === undefined) {
    throw new RequestRefusedError(
      400,
      'A file has to be sent as a data: URL in base64, as `useChat` does with a FileList.',
    );
  }
  return { type: 'blob', data, mimeType, ...defined({ displayName }) };
}
