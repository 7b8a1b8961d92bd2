import type { Flatten } from './Flatten.js';
import type { Responder } from './Responder.js';
import type { ToolFlags } from './ToolFlags.js';

/** What `defineTool` makes a tool of. */
export interface ToolDefinition<Parameters, Args> extends ToolFlags {
  /** What it does and when to use it, for the model. */
  readonly description: string;
  /** A Standard Schema (arguments are validated with it), a JSON schema (they are not), or left out when there are none. */
  readonly parameters?: Parameters;
  /**
   * Does the work. What it returns is what the model is told: text, any JSON value, a full `ToolResult`, the result of an MCP
   * tool, or nothing; or a promise, an Observable or an async generator of it, of which the last value is the result and
   * the earlier ones are progress. Throw a `ToolError` to speak to the model; the text of other errors is kept from it.
   *
   * A pipeline has to be told its types here: `pipeline<Args, unknown>(…)`.
   */
  readonly handler: Responder<Args, unknown>;
  /** How calls of this tool get along, when the handler is a function: `concatMap` runs one at a time; default `mergeMap`. */
  readonly flatten?: Flatten;
}
