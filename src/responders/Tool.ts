import type { ToolResult } from '../protocol/ToolResult.js';
import type { JsonSchema } from './JsonSchema.js';
import type { QuestionOperator } from './QuestionOperator.js';

/** A tool for the model; made with `defineTool`. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  /** Absent when the tool takes none. */
  readonly parameters?: JsonSchema;
  readonly overridesBuiltInTool?: boolean;
  readonly skipPermission?: boolean;
  /** From the arguments as the model wrote them to what the model is told. @internal */
  readonly answerCalls: QuestionOperator<unknown, ToolResult>;
}
