import { defineTool } from 'copilot-rx';
import type { Tool } from 'copilot-rx';

/** A tool without arguments. */
export function toolOf(name: string, handler: () => unknown): Tool {
  return defineTool(name, { description: `Does ${name}`, handler });
}
