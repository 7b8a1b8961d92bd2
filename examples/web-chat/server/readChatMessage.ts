import type { BlobAttachment } from 'copilot-rx';
import { RequestRefusedError } from 'copilot-rx/web';
import { chatModes } from '../shared/ChatMessage.js';
import type { ChatMessage } from '../shared/ChatMessage.js';

/**
 * A prompt from the page. Only what this chat knows is taken: other attachments would read files of this machine.
 *
 * @throws RequestRefusedError
 */
export function readChatMessage(message: unknown): ChatMessage {
  const { prompt, attachments = [], agentMode } = fieldsOf(message);
  if (typeof prompt !== 'string' || !Array.isArray(attachments)) throw refusal;
  const mode = chatModes.find((known) => known === agentMode);
  if (agentMode !== mode) throw refusal;
  return {
    prompt,
    ...(attachments.length === 0 ? {} : { attachments: attachments.map(readPicture) }),
    ...(mode === undefined ? {} : { agentMode: mode }),
  };
}

const refusal = new RequestRefusedError(400, 'This is no prompt of this chat.');

function readPicture(attachment: unknown): BlobAttachment {
  const { type, data, mimeType, displayName } = fieldsOf(attachment);
  const isPicture = type === 'blob' && typeof mimeType === 'string' && mimeType.startsWith('image/');
  if (!isPicture || typeof data !== 'string') throw refusal;
  return { type, data, mimeType, ...(typeof displayName === 'string' ? { displayName } : {}) };
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
