import type { ModelRequest } from './ModelRequest.js';

/** What came, in a line, for errors: the beginning of what the user said, and the tools whose results are new. */
export function describeRequest({ lastUserText, toolResults }: ModelRequest): string {
  const results = toolResults.map(({ name, text }) => `${name}: "${text.slice(0, 80)}"`);
  const brought = results.length === 0 ? '' : `, with results of ${results.join(', ')}`;
  return `last user text: "${lastUserText.slice(0, 80)}"${brought}`;
}
