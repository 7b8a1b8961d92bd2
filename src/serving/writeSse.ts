import type { SseMessage } from './SseMessage.js';

/** A message as it is sent. Line ends in the data make several lines of it; in the id and the event they are left out. */
export function writeSse({ event, id, data }: SseMessage): string {
  const name = event === undefined ? '' : `event: ${oneLine(event)}\n`;
  const cursor = id === undefined ? '' : `id: ${oneLine(id)}\n`;
  const lines = data.split(/\r\n|\r|\n/).map((line) => `data: ${line}\n`);
  return `${name}${cursor}${lines.join('')}\n`;
}

/** A reader takes no notice of an id with a NULL, and a line end would begin another field. */
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\0]/g, '');
}
