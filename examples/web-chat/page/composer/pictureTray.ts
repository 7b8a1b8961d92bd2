import type { BlobAttachment } from 'copilot-rx';
import { el } from '../dom/el.js';
import { icon } from '../dom/icon.js';

/** Pictures that go with the next prompt. */
export interface PictureTray {
  readonly element: HTMLElement;
  readonly add: (files: Iterable<File>) => void;
  /** Hands them over, and is empty then. */
  readonly take: () => readonly BlobAttachment[];
  readonly isEmpty: () => boolean;
}

/** What all providers can read, and no more than they take. */
const types = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const mostBytes = 3 * 1024 * 1024;

export function pictureTray(complain: (words: string) => void): PictureTray {
  const element = el('ul', { class: 'pictures', 'aria-label': 'Pictures to send' });
  const pictures = new Map<HTMLElement, BlobAttachment>();
  return {
    element,
    add: (files) => {
      for (const file of files) void addOne(file);
    },
    take: () => {
      const taken = [...pictures.values()];
      pictures.clear();
      element.replaceChildren();
      return taken;
    },
    isEmpty: () => pictures.size === 0,
  };

  async function addOne(file: File): Promise<void> {
    if (!types.includes(file.type))
      return complain(`${file.name} is no picture that models read: PNG, JPEG, GIF or WebP.`);
    if (file.size > mostBytes) return complain(`${file.name} is larger than 3 MB.`);
    const url = await dataUrl(file);
    const data = url.slice(url.indexOf(',') + 1);
    const button = el('button', {
      type: 'button',
      class: 'quiet',
      'aria-label': `Do not send ${file.name}`,
      onclick: drop,
    });
    button.append(icon('cross'));
    const item = el('li', {}, el('img', { src: url, alt: file.name }), button);
    pictures.set(item, { type: 'blob', data, mimeType: file.type, displayName: file.name });
    element.append(item);

    function drop(): void {
      pictures.delete(item);
      item.remove();
    }
  }
}

function dataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });
}
