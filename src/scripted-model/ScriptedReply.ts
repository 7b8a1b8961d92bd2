import type { ModelReply } from './ModelReply.js';
import type { ModelRequest } from './ModelRequest.js';
import type { ModelScript } from './ModelScript.js';
import type { ToolFlow } from './ToolFlow.js';

/** What a rule of a script, or a place in it, answers with: a reply, tool calls and what follows, or a function that gives one. */
export type ScriptedReply = ModelReply | ((request: ModelRequest) => ReturnType<ModelScript> | ToolFlow);
