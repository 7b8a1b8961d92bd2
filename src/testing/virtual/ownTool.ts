import type { VirtualSessionPort } from './VirtualSessionPort.js';

/** A tool as a session declares it. */
export interface DeclaredTool {
  readonly name: string;
  readonly description?: string;
  readonly skipPermission?: boolean;
}

/** The tool of the session's own by that name, if it has one. */
export function ownTool({ params }: VirtualSessionPort, name: string): DeclaredTool | undefined {
  const tools = params['tools'] as readonly DeclaredTool[] | undefined;
  return tools?.find((tool) => tool.name === name);
}
