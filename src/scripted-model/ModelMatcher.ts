import type { ModelRequest } from './ModelRequest.js';

/**
 * Which requests are meant. A text or RegExp is looked for in what the user said last, and fits only until a tool has been
 * called: the requests that bring results of tools are told apart by `toolResult`. A function decides for itself.
 */
export type ModelMatcher = string | RegExp | ModelPattern | ((request: ModelRequest) => boolean);

/** A {@link ModelMatcher} by several features, all of which have to fit. */
export interface ModelPattern {
  /** Looked for in what the user said last. */
  readonly text?: string | RegExp;
  /** The name of a tool whose result is new in the request. Without it, a request with a `text` must bring no results. */
  readonly toolResult?: string;
  /** The name of a tool that the model may call. */
  readonly tool?: string;
  /** The name of the model that is asked. */
  readonly model?: string | RegExp;
}
