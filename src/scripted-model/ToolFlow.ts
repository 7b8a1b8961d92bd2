import type { ModelRequest } from './ModelRequest.js';
import type { ModelScript } from './ModelScript.js';

/** A script that spans several requests: tool calls, and what follows on their results. `callsTool` makes one. */
export interface ToolFlow {
  /** Begins; or goes on, if the request brings results that it waits for. */
  (request: ModelRequest): ReturnType<ModelScript>;
  /** Whether a request brings results of tool calls that it has made. */
  readonly continues: (request: ModelRequest) => boolean;
}
