/** A tool call in a few words: its name, and the argument that tells most. */
export function toolLabel(toolName: string, args: unknown): string {
  const fields = typeof args === 'object' && args !== null ? (args as Readonly<Record<string, unknown>>) : {};
  const told = telling.map((name) => fields[name]).find((value) => typeof value === 'string' && value !== '');
  if (typeof told === 'string') return `${toolName}: ${told}`;
  return Object.keys(fields).length === 0 ? toolName : `${toolName} ${JSON.stringify(fields)}`;
}

const telling = ['command', 'path', 'filePath', 'url', 'query', 'pattern', 'question', 'prompt', 'name', 'description'];
