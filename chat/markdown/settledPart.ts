/**
 * The beginning of an unfinished block that means the same whatever comes: all before a mark that is open, such as the `**` of a
 * phrase that is to be bold once it ends. A mark that stays open for long is none.
 */
export function settledPart(source: string): string {
  // The first line of a table looks like a paragraph.
  if (/^[^\n]*\|[^\n]*(\n[^\n]*)?$/.test(source)) return '';
  const opened = [...source.matchAll(/(?<!\\)(`+|\*\*|\*(?=\S)|(?<=\S)\*|__|~~|\[)/g)];
  let open: RegExpExecArray | undefined;
  for (const match of opened) {
    if (open === undefined) {
      if (match[0] !== '[' || !source.includes(']', match.index)) open = match;
    } else if (open[0] === match[0]) open = undefined;
  }
  if (open === undefined || source.length - open.index > patience) return source;
  return source.slice(0, open.index);
}

const patience = 400;
