import type { Tool } from './Tool.js';

/** A tool as the runtime is told of it. */
export type ToolDeclaration = Omit<Tool, 'answerCalls'>;

/** What goes into `session.create` and `session.resume`. */
export function toolDeclarations(tools: readonly Tool[]): ToolDeclaration[] {
  return tools.map(({ answerCalls, ...declaration }) => declaration);
}
