import type { ToolResult } from '../protocol/ToolResult.js';
import type { JsonSchema } from './JsonSchema.js';
import type { QuestionOperator } from './QuestionOperator.js';
import type { ToolFlags } from './ToolFlags.js';

/** A tool for the model; made with `defineTool`. */
export interface Tool extends ToolFlags {
  readonly name: string;
  readonly description: string;
  /** Absent when the tool takes none. */
  readonly parameters?: JsonSchema;
  /** From the arguments as the model wrote them to what the model is told. @internal */
  readonly answerCalls: QuestionOperator<unknown, ToolResult>;
}
