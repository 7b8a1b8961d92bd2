import type { ContentPart, PartSource, RunAgentInput, UserMessage } from '@ag-ui/core';
import type { BlobAttachment } from '../protocol/Attachment.js';
import type { MessageOptions } from '../protocol/MessageOptions.js';

/**
 * The prompt of a run: what the user has said since the agent did, with pictures and other media, and the context. Undefined when the
 * user has said nothing new.
 *
 * Media that is sent along becomes attachments. Of media elsewhere the model is told the address: nothing is fetched. No path of the
 * server's file system can be named.
 *
 * @example
 * ```ts
 * import { toPrompt } from 'copilot-rx/ag-ui';
 *
 * const prompt = toPrompt({
 *   messages: [{ id: '1', role: 'user', content: 'What is this about?' }],
 *   context: [{ description: 'The page the user is on', value: '/invoices/7' }],
 * });
 * console.log(prompt?.displayPrompt); // What is this about?
 * ```
 */
export function toPrompt({
  messages,
  context,
}: Pick<RunAgentInput, 'messages' | 'context'>): MessageOptions | undefined {
  const isAgents = (index: number) => !['user', 'developer', 'system'].includes(messages[index]?.role ?? 'user');
  let first = messages.length;
  while (first > 0 && !isAgents(first - 1)) first -= 1;
  const said = messages.slice(first).filter((message): message is UserMessage => message.role === 'user');
  if (said.length === 0) return undefined;
  const parts = said.flatMap(({ content }) =>
    typeof content === 'string' ? [{ type: 'text' as const, text: content }] : content,
  );
  const text = parts.flatMap(textOf).join('\n\n');
  const attachments = parts.flatMap(attachmentOf);
  const media = attachments.length === 0 ? {} : { attachments };
  if (context.length === 0) return { prompt: text, ...media };
  const known = context.map(({ description, value }) => `- ${description}: ${value}`).join('\n');
  return { prompt: `${text}\n\nContext of the user:\n${known}`, displayPrompt: text, ...media };
}

function textOf(part: ContentPart): string[] {
  if (part.type === 'text') return [part.text];
  const { source } = part;
  return source.type === 'url' && dataUrl.exec(source.value) === null ? [`(${part.type}: ${source.value})`] : [];
}

function attachmentOf(part: ContentPart): BlobAttachment[] {
  if (part.type === 'text') return [];
  const bytes = bytesOf(part.source);
  if (bytes === undefined) return [];
  const { filename } = (part.metadata ?? {}) as { readonly filename?: unknown };
  return [{ type: 'blob', ...bytes, ...(typeof filename === 'string' ? { displayName: filename } : {}) }];
}

function bytesOf(source: PartSource): Pick<BlobAttachment, 'data' | 'mimeType'> | undefined {
  if (source.type === 'data') return { data: source.value, mimeType: source.mimeType };
  const [, mimeType, data] = (source.type === 'url' ? dataUrl.exec(source.value) : undefined) ?? [];
  // What is at a provider is known to that provider alone.
  return mimeType === undefined || data === undefined ? undefined : { mimeType, data };
}

const dataUrl = /^data:([^;,]+);base64,(.*)$/s;
