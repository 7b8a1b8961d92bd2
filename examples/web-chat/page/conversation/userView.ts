import type { UserMessage } from 'copilot-rx';
import { el } from '../dom/el.js';
import type { View } from '../dom/View.js';

/** A prompt, with the pictures and files that go with it. */
export function userView({ content, attachments = [], source }: UserMessage): View<unknown> {
  const who = source === undefined || source === 'user' ? 'You' : source;
  const element = el(
    'article',
    { class: 'message user', 'aria-label': who },
    el('h3', { class: 'unseen' }, who),
    ...attachments.map(attachmentOf),
    el('p', { class: 'bubble' }, content),
  );
  // it never changes
  return { element, show: () => undefined };
}

function attachmentOf(attachment: unknown): HTMLElement {
  const { displayName, path, data, mimeType } = attachment as Readonly<Record<string, unknown>>;
  const name = [displayName, path].find((value) => typeof value === 'string') ?? 'attachment';
  const isPicture = typeof mimeType === 'string' && /^image\/(png|jpeg|gif|webp)$/.test(mimeType);
  if (isPicture && typeof data === 'string')
    return el('img', { class: 'picture', src: `data:${mimeType};base64,${data}`, alt: name });
  return el('span', { class: 'file' }, name);
}
