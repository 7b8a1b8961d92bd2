/** What a tool call is about, in one line: its most telling argument. */
export function toolWords(args: unknown): string {
  if (typeof args === 'string') return oneLine(args);
  if (typeof args !== 'object' || args === null) return '';
  const texts = new Map(Object.entries(args).filter(([, value]) => typeof value === 'string' && value !== ''));
  const name = tellingNames.find((telling) => texts.has(telling)) ?? texts.keys().next().value;
  return name === undefined ? '' : oneLine(String(texts.get(name)));
}

const tellingNames = ['command', 'path', 'query', 'question', 'url', 'pattern', 'prompt', 'description', 'name'];

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
